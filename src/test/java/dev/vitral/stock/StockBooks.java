package dev.vitral.stock;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds of the stock after whatever a test did. */
public final class StockBooks {
    private StockBooks() {}

    /** Fails when any invariant of the stock has an offender. */
    public static void requireAgreed(JdbcClient jdbc) {
        for (StockInvariant invariant : StockInvariant.values()) {
            assertThat(jdbc.sql(invariant.offenders()).query().listOfRows()).as(invariant.name()).isEmpty();
        }
    }
}
