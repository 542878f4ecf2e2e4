package dev.vitral.catalog;

import dev.vitral.shared.RequiresClerk;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to rates (CAT-12): that of a day, or with none the last earlier one, with its date. */
@Service
@RequiresClerk
@Transactional(readOnly = true)
public class ExchangeRates {
    private static final String RATE = """
            SELECT (SELECT code FROM currency WHERE part = 'BASE') AS base, c.code AS currency, r.rate, c.rate_says = 'PER_BASE' AS per_base, r.rated_on AS date
            FROM currency c JOIN exchange_rate r ON r.currency_id = c.id AND r.deleted_at IS NULL
            WHERE %s AND c.part <> 'BASE' AND c.deleted_at IS NULL AND r.rated_on <= ? ORDER BY r.rated_on DESC LIMIT 1""";

    private final JdbcClient jdbc;

    ExchangeRates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Code of the base currency. */
    public String base() {
        return jdbc.sql("SELECT code FROM currency WHERE part = 'BASE'").query(String.class).single();
    }

    /** The rate of a currency that serves on that day; empty when it has none that early. */
    public Optional<Rate> on(String currency, LocalDate date) {
        return jdbc.sql(RATE.formatted("c.code = ?")).params(currency.strip(), date).query(Rate.class).optional();
    }

    /** The rate of the second currency that serves on that day; empty without second currency or rate. */
    public Optional<Rate> second(LocalDate date) {
        return jdbc.sql(RATE.formatted("c.part = 'SECOND'")).param(date).query(Rate.class).optional();
    }
}
