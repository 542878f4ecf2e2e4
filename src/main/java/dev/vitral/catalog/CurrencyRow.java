package dev.vitral.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A currency with its part and how its rate is told. */
public record CurrencyRow(long id, String code, String name, String symbol, Currency.Part part, Currency.RateSays rateSays, long version)
        implements ReferenceRow {
    static CurrencyRow of(ResultSet row, int number) throws SQLException {
        return new CurrencyRow(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("symbol"),
                Currency.Part.valueOf(row.getString("part")),
                Currency.RateSays.valueOf(row.getString("rate_says")),
                row.getLong("version"));
    }

    /** The row of that record. */
    public static CurrencyRow from(Currency currency) {
        return new CurrencyRow(
                currency.getId(), currency.getCode(), currency.getName(), currency.getSymbol(), currency.getPart(), currency.getRateSays(), currency.getVersion());
    }
}
