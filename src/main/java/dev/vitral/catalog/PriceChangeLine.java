package dev.vitral.catalog;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A line of the list of price changes. */
public record PriceChangeLine(
        long id,
        String folio,
        PriceChangeKind kind,
        @Nullable BigDecimal amount,
        @Nullable String reason,
        PriceChangeState state,
        int products,
        Instant createdAt,
        String createdBy,
        long version) {

    static PriceChangeLine of(ResultSet row, int number) throws SQLException {
        return new PriceChangeLine(
                row.getLong("id"),
                row.getString("folio"),
                PriceChangeKind.valueOf(row.getString("kind")),
                row.getBigDecimal("amount"),
                row.getString("reason"),
                PriceChangeState.valueOf(row.getString("state")),
                row.getInt("product_count"),
                row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("created_by"),
                row.getLong("version"));
    }
}
