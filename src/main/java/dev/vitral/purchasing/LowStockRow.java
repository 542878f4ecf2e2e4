package dev.vitral.purchasing;

import dev.vitral.shared.Scale;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A product at or under its minimum.
 *
 * @param id of the product
 * @param onOrder what open orders and drafts will bring, in the stock unit
 * @param missing minimum − available − on order
 * @param suggested what to order of it
 * @param cost of one unit, as the catalogue knows it
 */
public record LowStockRow(
        long id,
        String code,
        String description,
        String unit,
        @Nullable Long supplierId,
        @Nullable String supplierName,
        BigDecimal available,
        BigDecimal onOrder,
        BigDecimal minStock,
        BigDecimal missing,
        BigDecimal suggested,
        BigDecimal cost) {

    /** What the suggested quantity would cost, 2 places. */
    public BigDecimal amount() {
        return Scale.MONEY.of(suggested.multiply(cost));
    }

    static LowStockRow of(ResultSet row, int number) throws SQLException {
        BigDecimal available = row.getBigDecimal("available");
        BigDecimal onOrder = row.getBigDecimal("on_order");
        BigDecimal minimum = row.getBigDecimal("min_stock");
        return new LowStockRow(
                row.getLong("id"),
                row.getString("code"),
                row.getString("description"),
                row.getString("unit_code"),
                row.getObject("supplier_id", Long.class),
                row.getString("supplier_name"),
                available,
                onOrder,
                minimum,
                row.getBigDecimal("missing"),
                Replenishment.suggest(minimum, row.getBigDecimal("reorder_quantity"), available, onOrder),
                row.getBigDecimal("cost"));
    }
}
