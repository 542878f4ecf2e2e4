package dev.vitral.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Rows chosen in a list, for bulk actions and exports: all that a request finds but for some, or some by their ids. It is paged through by cursor, so that
 * memory holds one page; inside one read-only transaction it is one consistent picture.
 *
 * @param request what the list showed; its page and cursor don't matter
 * @param all whether everything that the request finds is chosen
 * @param ids what is left out of it when {@code all}, else what is chosen; at most 10,000
 */
public record ListSelection(ListRequest request, boolean all, Set<Long> ids) {
    /** Most rows that are worked on at once; their ids alone are kept, 8 bytes each. */
    public static final int MOST_ROWS = 2_000_000;

    private static final int PAGE = 500;

    public ListSelection {
        ids = Set.copyOf(ids);
        if (ids.size() > ListRequest.MOST_IDS) {
            throw Problem.invalid("selection", "list.tooManyChosen", ListRequest.MOST_IDS);
        }
    }

    /** Everything that the request finds. */
    public static ListSelection all(ListRequest request) {
        return new ListSelection(request, true, Set.of());
    }

    /** Everything that the request finds without these. */
    public static ListSelection allBut(ListRequest request, Set<Long> excluded) {
        return new ListSelection(request, true, excluded);
    }

    /** These rows, in the request's order, whatever it filters. */
    public static ListSelection of(ListRequest request, Set<Long> chosen) {
        return new ListSelection(request, false, chosen);
    }

    /** Hands over the rows page by page in the list's order; {@code list} is the service's method. For reading: who changes rows takes {@link #ids}. */
    public <R> void forEach(Function<ListRequest, ListPage<R>> list, ToLongFunction<R> id, Consumer<List<R>> page) {
        if (!all && ids.isEmpty()) {
            return;
        }
        ListRequest next = asked().at(0, PAGE, null);
        while (true) {
            ListPage<R> read = list.apply(next);
            List<R> rows = all ? read.items().stream().filter(row -> !ids.contains(id.applyAsLong(row))).toList() : read.items();
            if (!rows.isEmpty()) {
                page.accept(rows);
            }
            if (read.items().size() < PAGE) {
                return;
            }
            next = next.at(0, PAGE, read.cursors().getLast());
        }
    }

    /**
     * The ids of all chosen rows, read before anything is changed: an action that changes what the list sorts by would otherwise meet rows again.
     *
     * @throws Problem list.tooManyChosen beyond {@value #MOST_ROWS} rows
     */
    public <R> long[] ids(Function<ListRequest, ListPage<R>> list, ToLongFunction<R> id) {
        long[][] found = {new long[PAGE]};
        int[] size = {0};
        forEach(list, id, rows -> {
            if (size[0] + rows.size() > MOST_ROWS) {
                throw Problem.invalid("selection", "list.tooManyChosen", MOST_ROWS);
            }
            if (size[0] + rows.size() > found[0].length) {
                found[0] = Arrays.copyOf(found[0], found[0].length * 2 + rows.size());
            }
            rows.forEach(row -> found[0][size[0]++] = id.applyAsLong(row));
        });
        return Arrays.copyOf(found[0], size[0]);
    }

    /** How many rows are chosen; {@code count} is the service's method. */
    public ListPage.Total count(Function<ListRequest, ListPage.Total> count) {
        if (!all && ids.isEmpty()) {
            return new ListPage.Total(0, false);
        }
        ListPage.Total found = count.apply(asked());
        return all ? new ListPage.Total(Math.max(0, found.count() - ids.size()), found.estimate()) : found;
    }

    private ListRequest asked() {
        return all ? request : request.where(java.util.Map.of()).matching("").only(ids);
    }
}
