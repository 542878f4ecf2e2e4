package dev.vitral.stock;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of reservations.
 *
 * @param wanted what the document needs in all
 * @param quantity set aside, of one that isn't open any more what was until then
 * @param consumed taken out of it
 * @param shortage wanted, neither set aside nor taken out; zero when it isn't open
 */
public record ReservationRow(
        long id,
        String document,
        long productId,
        String productCode,
        String description,
        String unit,
        @Nullable String warehouse,
        BigDecimal wanted,
        BigDecimal quantity,
        BigDecimal consumed,
        BigDecimal shortage,
        ReservationState state,
        Instant reservedAt,
        String reservedBy) {
    static ReservationRow of(ResultSet row, int number) throws SQLException {
        BigDecimal wanted = row.getBigDecimal("wanted");
        BigDecimal quantity = row.getBigDecimal("quantity");
        BigDecimal consumed = row.getBigDecimal("consumed");
        ReservationState state = ReservationState.valueOf(row.getString("state"));
        boolean open = state == ReservationState.OPEN;
        return new ReservationRow(
                row.getLong("id"),
                row.getString("document"),
                row.getLong("product_id"),
                row.getString("code"),
                row.getString("description"),
                row.getString("unit_code"),
                row.getString("warehouse_code"),
                wanted,
                quantity,
                consumed,
                open ? wanted.subtract(quantity).subtract(consumed).max(BigDecimal.ZERO) : BigDecimal.ZERO.setScale(6),
                state,
                row.getObject("reserved_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("reserved_by"));
    }
}
