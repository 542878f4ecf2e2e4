package dev.vitral.customers;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface CustomerRecords extends JpaRepository<Customer, Long> {
    Optional<Customer> findFirstByTaxIdOrderById(String taxId);

    List<Customer> findByTaxIdIn(Collection<String> taxIds);

    List<Customer> findByNameIn(Collection<String> names);
}
