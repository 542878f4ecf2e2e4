package dev.vitral.stock;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of counts.
 *
 * @param detail category or location of the scope
 * @param lines lines of the sheet, what was found besides included
 * @param counted of them counted
 * @param differing of them counted otherwise than expected
 * @param value of the differences at average cost, signed
 */
public record CountRow(
        long id,
        String folio,
        String warehouse,
        CountScope scope,
        @Nullable String detail,
        CountState state,
        boolean blind,
        @Nullable String note,
        long lines,
        long counted,
        long differing,
        BigDecimal value,
        Instant createdAt,
        String createdBy,
        @Nullable Instant approvedAt,
        @Nullable String approvedBy,
        long version) {
    static CountRow of(ResultSet row, int number) throws SQLException {
        LocalDateTime approved = row.getObject("approved_at", LocalDateTime.class);
        return new CountRow(
                row.getLong("id"),
                row.getString("folio"),
                row.getString("warehouse_code"),
                CountScope.valueOf(row.getString("scope")),
                row.getString("scope_detail"),
                CountState.valueOf(row.getString("state")),
                row.getBoolean("blind"),
                row.getString("note"),
                row.getLong("line_count"),
                row.getLong("counted"),
                row.getLong("differing"),
                row.getBigDecimal("value"),
                row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("created_by"),
                approved == null ? null : approved.toInstant(ZoneOffset.UTC),
                row.getString("approved_by"),
                row.getLong("version"));
    }

    /** The same without what would tell a counter what is expected. */
    CountRow hidden() {
        return new CountRow(id, folio, warehouse, scope, detail, state, blind, note, lines, counted, 0, BigDecimal.ZERO.setScale(2), createdAt, createdBy,
                approvedAt, approvedBy, version);
    }
}
