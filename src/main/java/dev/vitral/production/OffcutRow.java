package dev.vitral.production;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of offcuts.
 *
 * @param lengthMm of a bar's, else none
 * @param quantity how much of the product it is, in the product's unit
 * @param value what it was worth when it came
 * @param warehouse code
 * @param source folio of the work order that it came from
 * @param taker folio of the work order that takes or took it
 * @param reason why it was thrown away
 */
public record OffcutRow(
        long id,
        String code,
        long productId,
        String productCode,
        String productDescription,
        String unit,
        @Nullable String colour,
        @Nullable BigDecimal lengthMm,
        @Nullable BigDecimal widthMm,
        @Nullable BigDecimal heightMm,
        BigDecimal quantity,
        BigDecimal value,
        String warehouse,
        @Nullable String place,
        OffcutState state,
        @Nullable String source,
        @Nullable String taker,
        @Nullable String reason,
        Instant createdAt,
        long version) {
    static OffcutRow of(ResultSet row, int number) throws SQLException {
        return new OffcutRow(
                row.getLong("id"),
                row.getString("code"),
                row.getLong("product_id"),
                row.getString("product_code"),
                row.getString("product_description"),
                row.getString("unit_code"),
                row.getString("colour"),
                row.getBigDecimal("length_mm"),
                row.getBigDecimal("width_mm"),
                row.getBigDecimal("height_mm"),
                row.getBigDecimal("quantity"),
                row.getBigDecimal("value"),
                row.getString("warehouse_code"),
                row.getString("place"),
                OffcutState.valueOf(row.getString("state")),
                row.getString("source_folio"),
                row.getString("taker_folio"),
                row.getString("reason"),
                row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getLong("version"));
    }

    /** What it measures, such as 2350 or 800 × 600, without grouping. */
    public String size() {
        return lengthMm != null ? plain(lengthMm) : plain(widthMm) + " × " + plain(heightMm);
    }

    private static String plain(@Nullable BigDecimal millimetres) {
        return millimetres == null ? "" : millimetres.stripTrailingZeros().toPlainString();
    }

    /** Whether it is of a bar; no property of its JSON. */
    public boolean linear() {
        return lengthMm != null;
    }
}
