package dev.vitral.stock;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** One product in a close: opening + in − out + adjusted = closing, in quantity and value. {@code adjusted} carries its sign. */
public record DayCloseLineRow(
        long productId,
        String productCode,
        String productDescription,
        String unit,
        int movements,
        BigDecimal openingQuantity,
        BigDecimal inQuantity,
        BigDecimal outQuantity,
        BigDecimal adjustedQuantity,
        BigDecimal closingQuantity,
        BigDecimal openingValue,
        BigDecimal inValue,
        BigDecimal outValue,
        BigDecimal adjustedValue,
        BigDecimal closingValue,
        @Nullable BigDecimal averageCost) {

    static DayCloseLineRow of(ResultSet row, int number) throws SQLException {
        return new DayCloseLineRow(
                row.getLong("product_id"),
                row.getString("product_code"),
                row.getString("product_description"),
                row.getString("unit_code"),
                row.getInt("movements"),
                row.getBigDecimal("opening_quantity"),
                row.getBigDecimal("in_quantity"),
                row.getBigDecimal("out_quantity"),
                row.getBigDecimal("adjusted_quantity"),
                row.getBigDecimal("closing_quantity"),
                row.getBigDecimal("opening_value"),
                row.getBigDecimal("in_value"),
                row.getBigDecimal("out_value"),
                row.getBigDecimal("adjusted_value"),
                row.getBigDecimal("closing_value"),
                row.getBigDecimal("average_cost"));
    }
}
