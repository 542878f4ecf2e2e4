package dev.vitral.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** A line of the list of imports. */
public record ImportLine(
        long id, String kind, ImportState state, String fileName, int rows, int created, int updated, int unchanged, int errors, Instant createdAt, String createdBy) {

    static ImportLine of(ResultSet row, int number) throws SQLException {
        return new ImportLine(
                row.getLong("id"),
                row.getString("kind"),
                ImportState.valueOf(row.getString("state")),
                row.getString("file_name"),
                row.getInt("row_count"),
                row.getInt("created_rows"),
                row.getInt("updated_rows"),
                row.getInt("unchanged_rows"),
                row.getInt("error_rows"),
                row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("created_by"));
    }
}
