package dev.vitral.shared;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Where a page ended: the key of the order and the tie-breaker. */
record ListCursor(@Nullable String key, long id) {
    static ListCursor of(ResultSet row, ListColumn by) throws SQLException {
        Object key = by.type() == ListColumn.Type.TIME ? instant(row) : row.getObject("sort_key_");
        return new ListCursor(key == null ? null : key.toString(), row.getLong("sort_id_"));
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        LocalDateTime time = row.getObject("sort_key_", LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    String text() {
        String plain = id + (key == null ? "" : ":" + key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    static ListCursor parse(String text, ListColumn by) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int colon = plain.indexOf(':');
            ListCursor cursor = colon < 0
                    ? new ListCursor(null, Long.parseLong(plain))
                    : new ListCursor(plain.substring(colon + 1), Long.parseLong(plain.substring(0, colon)));
            if (cursor.key() != null) {
                by.key(cursor.key());
            }
            return cursor;
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw Problem.invalid("after", "list.cursor");
        }
    }
}
