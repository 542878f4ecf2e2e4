package dev.vitral.purchasing;

import jakarta.persistence.QueryHint;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.jpa.HibernateHints;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.QueryHints;

/** Looking for a twin does not write the changes that are being checked: the unique key would answer before the message does. */
interface SupplierRecords extends JpaRepository<Supplier, Long> {
    @QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
    Optional<Supplier> findFirstByTaxIdOrderById(String taxId);

    List<Supplier> findByTaxIdIn(Collection<String> taxIds);

    List<Supplier> findByNameIn(Collection<String> names);
}
