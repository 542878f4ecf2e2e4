package dev.vitral.stock;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A product and what there is of it: in all, or in one warehouse.
 *
 * @param warehouse the one asked for, if any
 * @param location where it was last put in the warehouse asked for, if said
 * @param onHand in the warehouse asked for, else in all
 * @param reserved of the product in all
 * @param available of the product in all: on hand − reserved
 * @param value of {@code onHand}, at the average cost
 */
public record StockRow(
        long productId,
        String productCode,
        String description,
        String unit,
        @Nullable String warehouse,
        @Nullable String location,
        BigDecimal onHand,
        BigDecimal reserved,
        BigDecimal available,
        @Nullable BigDecimal averageCost,
        BigDecimal value,
        BigDecimal minStock,
        boolean low) {

    static StockRow of(ResultSet row, int number) throws SQLException {
        BigDecimal total = row.getBigDecimal("total");
        BigDecimal reserved = row.getBigDecimal("reserved");
        BigDecimal least = row.getBigDecimal("min_stock");
        return new StockRow(
                row.getLong("product_id"),
                row.getString("code"),
                row.getString("description"),
                row.getString("unit_code"),
                row.getString("warehouse_code"),
                row.getString("location_code"),
                row.getBigDecimal("on_hand"),
                reserved,
                total.subtract(reserved),
                row.getBigDecimal("average_cost"),
                row.getBigDecimal("value"),
                least,
                total.compareTo(least) < 0);
    }
}
