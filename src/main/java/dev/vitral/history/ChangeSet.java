package dev.vitral.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * One action of a user: an import, a bulk change, an undo (AUD-9). Also a line of the list.
 *
 * @param kind such as {@code import}; its word stands under {@code changeSet.kind.<kind>}
 * @param title what was done, in the user's words
 * @param undone whether it was undone
 * @param records how many records it touched; absent while it goes on
 * @param undoOf the set that this one undid
 * @param undoJob the job that undoes or undid it
 */
public record ChangeSet(
        long id,
        String kind,
        String title,
        String user,
        Instant at,
        boolean undone,
        @Nullable Long records,
        @Nullable Long undoOf,
        @Nullable Long undoJob) {

    static ChangeSet of(ResultSet row, int number) throws SQLException {
        return new ChangeSet(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("user_name"),
                row.getObject("made_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("state").equals("UNDONE"),
                row.getObject("records", Long.class),
                row.getObject("undo_of", Long.class),
                row.getObject("undo_job", Long.class));
    }
}
