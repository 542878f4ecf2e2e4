package dev.vitral.catalog;

import jakarta.persistence.QueryHint;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.jpa.HibernateHints;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.QueryHints;

interface TaxRates extends JpaRepository<TaxRate, Long> {
    List<TaxRate> findAllByDeletedAtIsNullOrderByCountryAscRateDesc();

    @QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
    Optional<TaxRate> findByCodeAndValidFrom(String code, LocalDate validFrom);
}
