package dev.vitral.catalog;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface TaxRates extends JpaRepository<TaxRate, Long> {
    List<TaxRate> findAllByOrderByCountryAscRateDesc();
}
