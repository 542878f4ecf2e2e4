package dev.vitral.purchasing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A line of the supplier list; the same for grid, export, report and REST. */
public record SupplierRow(
        long id,
        @Nullable String taxCountry,
        @Nullable String taxId,
        String name,
        @Nullable String tradeName,
        @Nullable String contactName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String address,
        int creditDays,
        int leadTimeDays,
        boolean active,
        Instant updatedAt,
        long version) {

    static SupplierRow of(ResultSet row, int number) throws SQLException {
        return new SupplierRow(
                row.getLong("id"),
                row.getString("tax_country"),
                row.getString("tax_id"),
                row.getString("name"),
                row.getString("trade_name"),
                row.getString("contact_name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("address"),
                row.getInt("credit_days"),
                row.getInt("lead_time_days"),
                row.getBoolean("active"),
                row.getObject("updated_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getLong("version"));
    }
}
