package dev.vitral.catalog;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a price change does to one product. {@code difference} is percent of the old price, none where that was 0. */
public record PriceChangeRow(
        long id,
        long productId,
        String code,
        String description,
        BigDecimal oldCost,
        BigDecimal newCost,
        BigDecimal oldFactor,
        BigDecimal newFactor,
        @Nullable BigDecimal oldFixed,
        @Nullable BigDecimal newFixed,
        BigDecimal oldPrice,
        BigDecimal newPrice,
        @Nullable BigDecimal difference,
        @Nullable Warning warning,
        State state) {

    /** What should be looked at before applying. */
    public enum Warning {
        /** The new price is under the new cost. */
        BELOW_COST,
        /** The price moves by half or more. */
        LARGE
    }

    /** What became of the row. */
    public enum State {
        /** Not applied yet. */
        PENDING,
        /** The product has the new price. */
        APPLIED,
        /** The product changed after the preview: left as it was. */
        STALE,
        /** The product has its old price again. */
        UNDONE,
        /** The price was changed again after applying: left as it is. */
        CONFLICT
    }

    static PriceChangeRow of(ResultSet row, int number) throws SQLException {
        String warning = row.getString("warning");
        return new PriceChangeRow(
                row.getLong("id"),
                row.getLong("product_id"),
                row.getString("code"),
                row.getString("description"),
                row.getBigDecimal("old_cost"),
                row.getBigDecimal("new_cost"),
                row.getBigDecimal("old_factor"),
                row.getBigDecimal("new_factor"),
                row.getBigDecimal("old_fixed"),
                row.getBigDecimal("new_fixed"),
                row.getBigDecimal("old_price"),
                row.getBigDecimal("new_price"),
                row.getBigDecimal("difference"),
                warning == null ? null : Warning.valueOf(warning),
                State.valueOf(row.getString("state")));
    }
}
