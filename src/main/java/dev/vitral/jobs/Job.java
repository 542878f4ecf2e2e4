package dev.vitral.jobs;

import dev.vitral.shared.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A job as it stood when it was read; also a line of the list.
 *
 * @param kind whose work it is ({@link JobWork#kind()})
 * @param title what was asked for, in the owner's words
 * @param done units done so far
 * @param total units in all, absent while unknown
 * @param cancelling whether its end was asked for and the work has not yet heard
 * @param summaryKey text of the result or of the failure, absent before there is one
 * @param summaryArgs what fills it
 * @param fileName name of the file that it made, absent when there is none (any more)
 */
public record Job(
        long id,
        String kind,
        String title,
        JobState state,
        String owner,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        long done,
        @Nullable Long total,
        boolean cancelling,
        @Nullable String summaryKey,
        List<Object> summaryArgs,
        @Nullable String fileName,
        @Nullable String fileType) {
    private static final JsonMapper JSON = new JsonMapper();

    /** What came of it in that language; empty while it is under way. */
    public String summary(Texts texts, Locale locale) {
        return summaryKey == null ? "" : texts.get(locale, summaryKey, summaryArgs.toArray());
    }

    /** Share done, 0 to 1; absent while the total is unknown. */
    public @Nullable Double share() {
        return total == null || total == 0 ? null : Math.clamp((double) done / total, 0, 1);
    }

    static Job of(ResultSet row, int number) throws SQLException {
        String args = row.getString("summary_args");
        return new Job(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("title"),
                JobState.valueOf(row.getString("state")),
                row.getString("owner"),
                row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                moment(row, "started_at"),
                moment(row, "finished_at"),
                row.getLong("done"),
                row.getObject("total", Long.class),
                row.getBoolean("cancel_requested"),
                row.getString("summary_key"),
                args == null ? List.of() : List.of(JSON.readValue(args, Object[].class)),
                row.getString("file_name"),
                row.getString("file_type"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        LocalDateTime utc = row.getObject(column, LocalDateTime.class);
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }
}
