package dev.vitral.catalog;

import jakarta.persistence.QueryHint;
import java.util.List;
import java.util.Optional;
import org.hibernate.jpa.HibernateHints;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.QueryHints;

interface Currencies extends JpaRepository<Currency, Long> {
    List<Currency> findAllByDeletedAtIsNullOrderByCode();

    @QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
    Optional<Currency> findByCode(String code);

    @QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
    Optional<Currency> findFirstByPartAndDeletedAtIsNullOrderById(Currency.Part part);
}
