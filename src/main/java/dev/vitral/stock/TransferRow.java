package dev.vitral.stock;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A line of the list of transfers: where from, where to, how many products, what they are worth. */
public record TransferRow(
        long id,
        String folio,
        LocalDate date,
        String from,
        String to,
        long products,
        BigDecimal value,
        @Nullable String reference,
        @Nullable String reason,
        Instant at,
        String user) {
    static TransferRow of(ResultSet row, int number) throws SQLException {
        return new TransferRow(
                row.getLong("id"),
                row.getString("folio"),
                row.getObject("moved_on", LocalDate.class),
                row.getString("origin_code"),
                row.getString("destination_code"),
                row.getLong("products"),
                row.getBigDecimal("value"),
                row.getString("reference"),
                row.getString("reason"),
                row.getObject("posted_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("posted_by"));
    }
}
