package dev.vitral.stock;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A line of a count's sheet.
 *
 * @param location where the product was last put in the warehouse
 * @param counted none until somebody counted it
 * @param expected on hand at the moment of counting; none for who may not see it
 * @param value of the difference at the average cost of that moment, signed
 * @param round 1, or more after recounts
 * @param movementId the adjustment that the approval posted
 */
public record CountLineRow(
        long id,
        long productId,
        String productCode,
        String description,
        String unit,
        @Nullable String barcode,
        @Nullable String location,
        @Nullable BigDecimal counted,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal difference,
        @Nullable BigDecimal value,
        int round,
        @Nullable Instant countedAt,
        @Nullable String countedBy,
        @Nullable Long movementId) {
    static CountLineRow of(ResultSet row, int number) throws SQLException {
        BigDecimal difference = row.getBigDecimal("difference");
        BigDecimal unitCost = row.getBigDecimal("unit_cost");
        LocalDateTime at = row.getObject("counted_at", LocalDateTime.class);
        return new CountLineRow(
                row.getLong("id"),
                row.getLong("product_id"),
                row.getString("code"),
                row.getString("description"),
                row.getString("unit_code"),
                row.getString("barcode"),
                row.getString("location_code"),
                row.getBigDecimal("counted"),
                row.getBigDecimal("expected"),
                difference,
                difference == null || unitCost == null ? null : difference.multiply(unitCost).setScale(2, RoundingMode.HALF_UP),
                row.getInt("round"),
                at == null ? null : at.toInstant(ZoneOffset.UTC),
                row.getString("counted_by"),
                row.getObject("movement_id", Long.class));
    }

    /** The same without what would tell a counter what is expected. */
    CountLineRow hidden() {
        return new CountLineRow(id, productId, productCode, description, unit, barcode, location, counted, null, null, null, round, countedAt, countedBy, null);
    }
}
