package dev.vitral.customers;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface CustomerRecords extends JpaRepository<Customer, Long> {
    Optional<Customer> findFirstByTaxIdOrderById(String taxId);
}
