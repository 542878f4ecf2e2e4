package dev.vitral.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.shared.Texts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private final Formats mexico = new Formats(Texts.SPANISH, ZoneId.of("America/Mexico_City"));

    @Test
    void writes_numbers_as_the_shop_does() {
        assertThat(mexico.money(new BigDecimal("1234.5"))).isEqualTo("1,234.50");
        assertThat(mexico.money(new BigDecimal("0.005"))).isEqualTo("0.01");
        assertThat(mexico.unitCost(new BigDecimal("12.3456"))).isEqualTo("12.3456");
        assertThat(mexico.quantity(new BigDecimal("3.500000"))).isEqualTo("3.5");
        assertThat(mexico.percent(new BigDecimal("0.16"))).isEqualTo("16\u00a0%");
    }

    @Test
    void writes_moments_in_the_users_zone() {
        Instant moment = Instant.parse("2026-11-24T03:05:00Z");
        assertThat(mexico.time(moment)).isEqualTo("23 nov 2026 21:05");
        assertThat(new Formats(Texts.ENGLISH, ZoneId.of("America/Caracas")).time(moment)).isEqualTo("Nov 23, 2026 23:05");
    }

    @Test
    void reads_what_it_writes() {
        assertThat(mexico.decimal(" 1,234.50 ")).isEqualByComparingTo("1234.5");
        assertThat(mexico.decimal("doce")).isNull();
        assertThat(mexico.decimal("")).isNull();
    }
}
