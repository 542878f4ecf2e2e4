package dev.vitral.shared;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers every list of the product in the database: filter, order, page. Deep pages go by key (cursor), not by offset, so that the millionth row costs
 * what the first costs.
 */
@Component
@Transactional(readOnly = true)
public class Lists {
    /** Totals are exact up to here. */
    public static final int EXACT_TOTAL = 10_000;

    private final JdbcTemplate jdbc;

    Lists(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows asked for. */
    public <R> ListPage<R> page(ListSpec<R> spec, ListRequest request) {
        List<Object> params = new ArrayList<>();
        ListColumn by = spec.column(request.sort().isEmpty() ? spec.order() : request.sort());
        if (!by.sortable()) {
            throw Problem.invalid(by.name(), "list.notSortable", by.name());
        }
        boolean down = request.sort().isEmpty() ? spec.descending() != request.descending() : request.descending();
        String where = where(spec, request, params);
        if (request.after() != null) {
            where += " AND " + behind(by, spec.id(), down, Cursor.parse(request.after(), by), params);
        }
        String direction = down ? " DESC" : "";
        String sql = "SELECT " + spec.select() + ", " + by.sql() + " AS sort_key_, " + spec.id() + " AS sort_id_ FROM " + spec.from()
                + " WHERE " + where + " ORDER BY " + by.sql() + direction + ", " + spec.id() + direction + " LIMIT ? OFFSET ?";
        params.add(request.size());
        params.add(request.offset());
        List<R> items = new ArrayList<>();
        List<String> cursors = new ArrayList<>();
        jdbc.query(sql, row -> {
            items.add(spec.mapper().mapRow(row, items.size()));
            cursors.add(Cursor.of(row, by).text());
        }, params.toArray());
        return new ListPage<>(List.copyOf(items), List.copyOf(cursors));
    }

    /** How many rows the request has in all, whatever its page. */
    public ListPage.Total total(ListSpec<?> spec, ListRequest request) {
        List<Object> params = new ArrayList<>();
        String where = where(spec, request, params);
        String from = request.filters().isEmpty() && request.query().isBlank() ? spec.countFrom() : spec.from();
        params.add(EXACT_TOTAL + 1);
        long count = required(jdbc.queryForObject(
                "SELECT COUNT(*) FROM (SELECT 1 FROM " + from + " WHERE " + where + " LIMIT ?) counted", Long.class, params.toArray()));
        if (count <= EXACT_TOTAL) {
            return new ListPage.Total(count, false);
        }
        if (from.equals(spec.countFrom())) {
            long known = required(jdbc.queryForObject(
                    "SELECT COALESCE(MAX(table_rows), 0) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = ?",
                    Long.class,
                    spec.countFrom().split(" ")[0]));
            return new ListPage.Total(Math.max(known, count), true);
        }
        return new ListPage.Total(EXACT_TOTAL, true);
    }

    private static long required(@Nullable Long count) {
        return count == null ? 0 : count;
    }

    private static String where(ListSpec<?> spec, ListRequest request, List<Object> params) {
        List<String> conditions = new ArrayList<>();
        conditions.add(request.deleted() ? spec.inTrash() : spec.inUse());
        request.filters().forEach((name, text) -> {
            if (!text.isBlank()) {
                conditions.add(spec.column(name).condition(text, params));
            }
        });
        if (!request.query().isBlank()) {
            List<String> any = spec.search().stream()
                    .map(name -> spec.column(name).condition(request.query(), params))
                    .toList();
            conditions.add("(" + String.join(" OR ", any) + ")");
        }
        return String.join(" AND ", conditions);
    }

    /** NULL sorts first upward and last downward, as MariaDB orders it. */
    private static String behind(ListColumn by, String id, boolean down, Cursor cursor, List<Object> params) {
        String beyond = down ? " < ?" : " > ?";
        if (cursor.key() == null) {
            params.add(cursor.id());
            return down
                    ? "(" + by.sql() + " IS NULL AND " + id + " < ?)"
                    : "(" + by.sql() + " IS NOT NULL OR " + id + " > ?)";
        }
        Object key = by.key(cursor.key());
        params.add(key);
        params.add(key);
        params.add(cursor.id());
        return "(" + by.sql() + beyond + (down ? " OR " + by.sql() + " IS NULL" : "") + " OR (" + by.sql() + " = ? AND " + id + beyond + "))";
    }

    /** Where a page ended: the key of the order and the tie-breaker. */
    private record Cursor(@Nullable String key, long id) {
        static Cursor of(ResultSet row, ListColumn by) throws SQLException {
            Object key = by.type() == ListColumn.Type.TIME ? instant(row) : row.getObject("sort_key_");
            return new Cursor(key == null ? null : key.toString(), row.getLong("sort_id_"));
        }

        private static @Nullable Instant instant(ResultSet row) throws SQLException {
            LocalDateTime time = row.getObject("sort_key_", LocalDateTime.class);
            return time == null ? null : time.toInstant(ZoneOffset.UTC);
        }

        String text() {
            String plain = id + (key == null ? "" : ":" + key);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        }

        static Cursor parse(String text, ListColumn by) {
            try {
                String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
                int colon = plain.indexOf(':');
                Cursor cursor = colon < 0
                        ? new Cursor(null, Long.parseLong(plain))
                        : new Cursor(plain.substring(colon + 1), Long.parseLong(plain.substring(0, colon)));
                if (cursor.key() != null) {
                    by.key(cursor.key());
                }
                return cursor;
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                throw Problem.invalid("after", "list.cursor");
            }
        }
    }
}
