package dev.vitral.quoting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** A line of the list of scenarios. */
public record WhatIfLine(
        long id,
        String folio,
        String title,
        WhatIfState state,
        int quotes,
        BigDecimal oldTotal,
        BigDecimal newTotal,
        Instant createdAt,
        String createdBy,
        long version) {
    static WhatIfLine of(ResultSet row, int number) throws SQLException {
        return new WhatIfLine(
                row.getLong("id"),
                row.getString("folio"),
                row.getString("title"),
                WhatIfState.valueOf(row.getString("state")),
                row.getInt("quote_count"),
                row.getBigDecimal("old_total"),
                row.getBigDecimal("new_total"),
                row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("created_by"),
                row.getLong("version"));
    }
}
