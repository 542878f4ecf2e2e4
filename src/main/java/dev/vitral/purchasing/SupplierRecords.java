package dev.vitral.purchasing;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface SupplierRecords extends JpaRepository<Supplier, Long> {
    Optional<Supplier> findFirstByTaxIdOrderById(String taxId);
}
