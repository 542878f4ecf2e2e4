package dev.vitral.catalog;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** A tax rate; {@code rate} is a fraction with 6 places, such as 0.16. */
public record TaxRateRow(long id, String code, String name, String country, BigDecimal rate, LocalDate validFrom, long version)
        implements ReferenceRow {

    static TaxRateRow of(ResultSet row, int number) throws SQLException {
        return new TaxRateRow(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("country"),
                row.getBigDecimal("rate"),
                row.getObject("valid_from", LocalDate.class),
                row.getLong("version"));
    }

    /** The row of that record. */
    public static TaxRateRow from(TaxRate rate) {
        return new TaxRateRow(
                rate.getId(), rate.getCode(), rate.getName(), rate.getCountry(), rate.getRate(), rate.getValidFrom(), rate.getVersion());
    }
}
