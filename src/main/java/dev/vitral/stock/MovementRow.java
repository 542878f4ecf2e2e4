package dev.vitral.stock;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A line of the movement list and of the kardex. {@code changeQuantity} and {@code changeValue} carry the sign. */
public record MovementRow(
        long id,
        Instant at,
        LocalDate date,
        MovementType type,
        long productId,
        String productCode,
        String productDescription,
        String unit,
        BigDecimal quantity,
        BigDecimal changeQuantity,
        BigDecimal unitCost,
        BigDecimal value,
        BigDecimal changeValue,
        BigDecimal balanceQuantity,
        BigDecimal balanceValue,
        @Nullable BigDecimal averageCost,
        @Nullable String reference,
        @Nullable String reason,
        @Nullable Long reversesId,
        String user,
        String warehouse,
        @Nullable String location,
        @Nullable Long transferId) {

    static MovementRow of(ResultSet row, int number) throws SQLException {
        return new MovementRow(
                row.getLong("id"),
                row.getObject("posted_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getObject("moved_on", LocalDate.class),
                MovementType.valueOf(row.getString("type")),
                row.getLong("product_id"),
                row.getString("product_code"),
                row.getString("product_description"),
                row.getString("unit_code"),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("change_quantity"),
                row.getBigDecimal("unit_cost"),
                row.getBigDecimal("value"),
                row.getBigDecimal("change_value"),
                row.getBigDecimal("balance_quantity"),
                row.getBigDecimal("balance_value"),
                row.getBigDecimal("average_cost"),
                row.getString("reference"),
                row.getString("reason"),
                row.getObject("reverses_id", Long.class),
                row.getString("posted_by"),
                row.getString("warehouse_code"),
                row.getString("location_code"),
                row.getObject("transfer_id", Long.class));
    }
}
