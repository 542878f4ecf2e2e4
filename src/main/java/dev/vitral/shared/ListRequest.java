package dev.vitral.shared;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a list is asked for; the same from grid, REST, export and report.
 *
 * @param filters column name to the text typed
 * @param query free text over the columns that the list names for it, or empty
 * @param sort column name, or empty for the list's own order
 * @param descending direction
 * @param offset rows to pass over, counted from {@code after} when given
 * @param size rows wanted, 1 to 1000
 * @param after cursor of the row before the first wanted one
 * @param deleted whether the trash is wanted instead of what is in use
 */
public record ListRequest(
        Map<String, String> filters,
        String query,
        String sort,
        boolean descending,
        int offset,
        int size,
        @Nullable String after,
        boolean deleted) {
    /** Most rows that one request gives. */
    public static final int LARGEST_PAGE = 1000;

    public ListRequest {
        filters = Map.copyOf(filters);
        if (size < 1 || size > LARGEST_PAGE || offset < 0) {
            throw Problem.invalid("size", "list.size", LARGEST_PAGE);
        }
    }

    /** The first rows in the list's own order. */
    public static ListRequest first(int size) {
        return new ListRequest(Map.of(), "", "", false, 0, size, null, false);
    }

    /** The same with other bounds. */
    public ListRequest at(int newOffset, int newSize, @Nullable String newAfter) {
        return new ListRequest(filters, query, sort, descending, newOffset, newSize, newAfter, deleted);
    }

    /** The same in another order. */
    public ListRequest sortedBy(String column, boolean newDescending) {
        return new ListRequest(filters, query, column, newDescending, offset, size, after, deleted);
    }

    /** The same narrowed by free text. */
    public ListRequest matching(String newQuery) {
        return new ListRequest(filters, newQuery, sort, descending, offset, size, after, deleted);
    }

    /** The same with these filters. */
    public ListRequest where(Map<String, String> newFilters) {
        return new ListRequest(newFilters, query, sort, descending, offset, size, after, deleted);
    }
}
