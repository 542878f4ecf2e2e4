package dev.vitral.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Amounts in two currencies (CAT-12, domain.md). */
class RateTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void gives_the_amounts_of_the_trade() {
        Rate bolivares = new Rate("USD", "VES", new BigDecimal("236.460100"), true, DAY);
        assertThat(bolivares.toCurrency(new BigDecimal("116.00"))).isEqualTo(new BigDecimal("27429.37"));
        assertThat(bolivares.toBase(new BigDecimal("27429.37"))).isEqualTo(new BigDecimal("116.00"));
        Rate dollars = new Rate("MXN", "USD", new BigDecimal("18.500000"), false, DAY);
        assertThat(dollars.toCurrency(new BigDecimal("185"))).isEqualTo(new BigDecimal("10.00"));
        assertThat(dollars.toBase(new BigDecimal("10"))).isEqualTo(new BigDecimal("185.00"));
    }

    @Test
    void prices_as_the_predecessor_did_cost_times_factor_times_rate() {
        Product product = new Product();
        product.setPricing(new BigDecimal("10.50"), new BigDecimal("1.20"), null);
        assertThat(new Rate("USD", "VES", new BigDecimal("36.50"), true, DAY).toCurrency(product.getPrice())).isEqualTo(new BigDecimal("459.90"));
    }
}
