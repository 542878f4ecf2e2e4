package dev.vitral.customers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A line of the customer list; the same for grid, export, report and REST. */
public record CustomerRow(
        long id,
        @Nullable String taxCountry,
        @Nullable String taxId,
        String name,
        @Nullable String tradeName,
        @Nullable String contactName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String jobSite,
        boolean active,
        Instant updatedAt,
        long version) {

    static CustomerRow of(ResultSet row, int number) throws SQLException {
        return new CustomerRow(
                row.getLong("id"),
                row.getString("tax_country"),
                row.getString("tax_id"),
                row.getString("name"),
                row.getString("trade_name"),
                row.getString("contact_name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("address"),
                row.getString("job_site"),
                row.getBoolean("active"),
                row.getObject("updated_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getLong("version"));
    }
}
