package dev.vitral.quoting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** A line of the template list. */
public record TemplateRow(
        long id,
        String code,
        String description,
        String leaves,
        BigDecimal labourPerM2,
        BigDecimal installationPerM2,
        boolean active,
        Instant updatedAt,
        long version) {

    static TemplateRow of(ResultSet row, int number) throws SQLException {
        return new TemplateRow(
                row.getLong("id"),
                row.getString("code"),
                row.getString("description"),
                row.getString("leaves"),
                row.getBigDecimal("labour_per_m2"),
                row.getBigDecimal("installation_per_m2"),
                row.getBoolean("active"),
                row.getObject("updated_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getLong("version"));
    }
}
