package dev.vitral.catalog;

import jakarta.persistence.QueryHint;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.jpa.HibernateHints;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.QueryHints;

interface ExchangeRateRecords extends JpaRepository<ExchangeRate, Long> {
    @EntityGraph(attributePaths = "currency")
    Optional<ExchangeRate> findWithCurrencyById(Long id);

    @QueryHints(@QueryHint(name = HibernateHints.HINT_FLUSH_MODE, value = "COMMIT"))
    Optional<ExchangeRate> findByCurrencyIdAndRatedOn(Long currencyId, LocalDate ratedOn);
}
