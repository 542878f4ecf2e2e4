package dev.vitral.purchasing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * How a supplier kept its word over a period: lines of orders that were promised within it. Rates are fractions of 4 places, days have 1.
 *
 * @param onTime share of the lines that came whole by the promised day
 * @param fulfilled share of the ordered quantity that came, averaged over the lines
 * @param priceDrift what was paid above (or below) the ordered cost of what came; none where nothing came
 * @param leadDays days from sending to arrival, averaged over the lines that came
 * @param promisedDays days from sending to the promised day, of the same lines
 */
public record SupplierFigures(
        long supplierId,
        String supplierName,
        long orders,
        long lines,
        BigDecimal onTime,
        BigDecimal fulfilled,
        @Nullable BigDecimal priceDrift,
        @Nullable BigDecimal leadDays,
        @Nullable BigDecimal promisedDays) {

    static SupplierFigures of(ResultSet row, int number) throws SQLException {
        return new SupplierFigures(
                row.getLong("supplier_id"),
                row.getString("supplier_name"),
                row.getLong("orders"),
                row.getLong("line_count"),
                row.getBigDecimal("on_time").setScale(4, RoundingMode.HALF_UP),
                row.getBigDecimal("fulfilled").setScale(4, RoundingMode.HALF_UP),
                scaled(row.getBigDecimal("price_drift"), 4),
                scaled(row.getBigDecimal("lead_days"), 1),
                scaled(row.getBigDecimal("promised_days"), 1));
    }

    private static @Nullable BigDecimal scaled(@Nullable BigDecimal value, int places) {
        return value == null ? null : value.setScale(places, RoundingMode.HALF_UP);
    }
}
