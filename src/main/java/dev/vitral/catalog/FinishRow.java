package dev.vitral.catalog;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A finish; {@code priceFactor} has 6 places. */
public record FinishRow(long id, String code, String name, BigDecimal priceFactor, long version) implements ReferenceRow {
    static FinishRow of(ResultSet row, int number) throws SQLException {
        return new FinishRow(
                row.getLong("id"), row.getString("code"), row.getString("name"), row.getBigDecimal("price_factor"), row.getLong("version"));
    }

    /** The row of that record. */
    public static FinishRow from(Finish finish) {
        return new FinishRow(finish.getId(), finish.getCode(), finish.getName(), finish.getPriceFactor(), finish.getVersion());
    }
}
