package dev.vitral.api;

import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list as REST answers it.
 *
 * @param page number asked for, from 0
 * @param size rows asked for
 * @param total rows in all, exact to 10,000
 * @param totalIsEstimate whether {@code total} is beyond that
 * @param totals with {@code ?totals=true} the exact sums over all rows found, by column; absent when they weren't asked for or the rows are too many to add up
 * @param next cursor for {@code ?after=}, absent on the last page
 */
public record Page<T>(List<T> items, int page, int size, long total, boolean totalIsEstimate, @Nullable Map<String, BigDecimal> totals, @Nullable String next) {
    /** The rows as they are. */
    public static <R> Page<R> of(ListRequest request, ListPage<R> rows, ListPage.Total total) {
        return of(request, rows, total, row -> row);
    }

    /** The rows, each said by {@code as}. */
    public static <R, T> Page<T> of(ListRequest request, ListPage<R> rows, ListPage.Total total, Function<R, T> as) {
        boolean more = rows.items().size() == request.size();
        return new Page<>(
                rows.items().stream().map(as).toList(),
                request.offset() / request.size(),
                request.size(),
                total.count(),
                total.estimate(),
                total.sums().isEmpty() ? null : total.sums(),
                more ? rows.cursors().getLast() : null);
    }
}
