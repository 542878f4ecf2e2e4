package dev.vitral.shared;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers every list of the product in the database: filter, order, page, total. Deep pages go by key (cursor), not by offset, so that the millionth row costs
 * what the first costs. What no index serves is done in the database for few rows and refused in words for many.
 */
@Component
@Transactional(readOnly = true)
public class Lists {
    /** Totals are exact up to here. */
    public static final int EXACT_TOTAL = 10_000;
    /** Most rows that are sorted, or looked at one by one, for a question that no index serves. */
    public static final int MOST_UNSERVED = 20_000;

    private final JdbcTemplate jdbc;

    Lists(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The rows asked for.
     *
     * @throws Problem list.containsFirst, list.sortFirst when the question would look at more than {@value #MOST_UNSERVED} rows one by one
     */
    public <R> ListPage<R> page(ListSpec<R> spec, ListRequest request) {
        ListQuery<R> query = new ListQuery<>(spec, request);
        refuseLooking(query);
        if (!query.isServed()) {
            return sorted(spec, query);
        }
        if (query.mayBeNear()) {
            ListPage<R> near = read(spec, query, query.glance());
            if (near.items().size() == request.size()) {
                return near;
            }
        }
        return read(spec, query, query.page());
    }

    /** A page in an order without index: those rows are sorted whose first key lies within the page. */
    private <R> ListPage<R> sorted(ListSpec<R> spec, ListQuery<R> query) {
        ListOrder first = query.order().first();
        ListQuery.@Nullable Bound bound = jdbc.query(
                query.last(),
                row -> {
                    if (!row.next()) {
                        return null;
                    }
                    String key = ListCursor.of(row, first).keys().getFirst();
                    return new ListQuery.Bound(key == null ? null : first.by().key(key));
                },
                query.params());
        if (bound == null) {
            return read(spec, query, query.page());
        }
        if (count(query.countWithin(bound, MOST_UNSERVED + 1), query) > MOST_UNSERVED) {
            throw Problem.invalid("sort", "list.sortFirst", MOST_UNSERVED);
        }
        return read(spec, query, query.page(bound));
    }

    private void refuseLooking(ListQuery<?> query) {
        List<String> unserved = query.unserved();
        if (!unserved.isEmpty() && count(query.countServed(MOST_UNSERVED + 1), query) > MOST_UNSERVED) {
            throw Problem.invalid(unserved.getFirst(), "list.containsFirst", MOST_UNSERVED);
        }
    }

    private <R> ListPage<R> read(ListSpec<R> spec, ListQuery<R> query, String sql) {
        List<R> items = new ArrayList<>();
        List<String> cursors = new ArrayList<>();
        jdbc.query(sql, row -> {
            items.add(spec.mapper().mapRow(row, items.size()));
            cursors.add(ListCursor.of(row, query.order()).text());
        }, query.params());
        return new ListPage<>(List.copyOf(items), List.copyOf(cursors));
    }

    /** How many rows the request has in all, whatever its page, and when it wants them the sums of the list's summed columns. */
    public ListPage.Total total(ListSpec<?> spec, ListRequest request) {
        ListQuery<?> query = new ListQuery<>(spec, request);
        refuseLooking(query);
        boolean summed = request.totals() && !spec.sums().isEmpty();
        // What filters find is found once for both figures; without any it is known to be many, so it is counted alone first.
        if (summed && query.isNarrowed()) {
            return sums(spec, query);
        }
        long count = count(query.count(EXACT_TOTAL + 1), query);
        if (count <= EXACT_TOTAL) {
            return summed ? sums(spec, query) : new ListPage.Total(count, false);
        }
        if (query.isNarrowed()) {
            return new ListPage.Total(EXACT_TOTAL, true);
        }
        Long known = jdbc.queryForObject(
                "SELECT COALESCE(MAX(table_rows), 0) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = ?",
                Long.class,
                spec.countFrom().split(" ")[0]);
        return new ListPage.Total(Math.max(known == null ? 0 : known, count), true).with(Map.of(), summed);
    }

    private ListPage.Total sums(ListSpec<?> spec, ListQuery<?> query) {
        return jdbc.query(query.sums(EXACT_TOTAL + 1), row -> {
            row.next();
            long count = row.getLong(1);
            boolean mixed = count > 0 && !row.getBoolean(2);
            if (count > EXACT_TOTAL || mixed) {
                boolean many = count > EXACT_TOTAL;
                return new ListPage.Total(Math.min(count, EXACT_TOTAL), many, Map.of(), many, mixed && !many);
            }
            Map<String, BigDecimal> sums = new LinkedHashMap<>();
            for (String name : spec.summed()) {
                BigDecimal sum = row.getBigDecimal(sums.size() + 3);
                sums.put(name, sum == null ? BigDecimal.ZERO : sum);
            }
            return new ListPage.Total(count, false, sums, false, false);
        }, query.params());
    }

    private long count(String sql, ListQuery<?> query) {
        Long count = jdbc.queryForObject(sql, Long.class, query.params());
        return count == null ? 0 : count;
    }
}
