package dev.vitral.catalog;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** The rate of a currency on a day, told as {@code rateSays}. */
public record ExchangeRateRow(long id, String currency, LocalDate date, BigDecimal rate, Currency.RateSays rateSays, long version) implements ReferenceRow {
    static ExchangeRateRow of(ResultSet row, int number) throws SQLException {
        return new ExchangeRateRow(
                row.getLong("id"),
                row.getString("currency"),
                row.getObject("rated_on", LocalDate.class),
                row.getBigDecimal("rate"),
                Currency.RateSays.valueOf(row.getString("rate_says")),
                row.getLong("version"));
    }

    /** The row of that record, read with its currency. */
    public static ExchangeRateRow from(ExchangeRate rate) {
        Currency currency = java.util.Objects.requireNonNull(rate.getCurrency());
        return new ExchangeRateRow(
                rate.getId(),
                currency.getCode(),
                java.util.Objects.requireNonNull(rate.getRatedOn()),
                java.util.Objects.requireNonNull(rate.getRate()),
                currency.getRateSays(),
                rate.getVersion());
    }
}
