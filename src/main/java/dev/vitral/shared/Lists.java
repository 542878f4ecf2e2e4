package dev.vitral.shared;

import java.util.ArrayList;
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
        ListQuery<R> query = new ListQuery<>(spec, request);
        if (query.mayBeNear()) {
            ListPage<R> near = read(spec, query, query.glance());
            if (near.items().size() == request.size()) {
                return near;
            }
        }
        return read(spec, query, query.page());
    }

    private <R> ListPage<R> read(ListSpec<R> spec, ListQuery<R> query, String sql) {
        List<R> items = new ArrayList<>();
        List<String> cursors = new ArrayList<>();
        jdbc.query(sql, row -> {
            items.add(spec.mapper().mapRow(row, items.size()));
            cursors.add(ListCursor.of(row, query.by()).text());
        }, query.params());
        return new ListPage<>(List.copyOf(items), List.copyOf(cursors));
    }

    /** How many rows the request has in all, whatever its page. */
    public ListPage.Total total(ListSpec<?> spec, ListRequest request) {
        ListQuery<?> query = new ListQuery<>(spec, request);
        String sql = query.count(EXACT_TOTAL + 1);
        long count = required(jdbc.queryForObject(sql, Long.class, query.params()));
        if (count <= EXACT_TOTAL) {
            return new ListPage.Total(count, false);
        }
        if (!query.isNarrowed()) {
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
}
