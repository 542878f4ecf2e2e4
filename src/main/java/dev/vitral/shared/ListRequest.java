package dev.vitral.shared;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a list is asked for; the same from grid, REST, export and report.
 *
 * @param filters column name to the text typed, as {@link ListFilter} reads it
 * @param query free text over the columns that the list names for it, or empty
 * @param orders keys of the order, or none for the list's own order
 * @param offset rows to pass over, counted from {@code after} when given
 * @param size rows wanted, 1 to 1000
 * @param after cursor of the row before the first wanted one
 * @param deleted whether the trash is wanted instead of what is in use
 * @param zone of the user: where a day begins and which day is today
 * @param totals whether {@link Lists#total} adds up the list's summed columns too
 * @param only ids that alone are wanted, at most 10,000; empty for all
 */
public record ListRequest(
        Map<String, String> filters,
        String query,
        List<ListSort> orders,
        int offset,
        int size,
        @Nullable String after,
        boolean deleted,
        ZoneId zone,
        boolean totals,
        Set<Long> only) {
    /** Most rows that one request gives. */
    public static final int LARGEST_PAGE = 1000;
    /** Most ids that a request names. */
    public static final int MOST_IDS = 10_000;
    /** Most keys of an order. */
    public static final int MOST_ORDERS = 4;
    /** The shop's zone, for who tells none. */
    public static final ZoneId SHOP_ZONE = ZoneId.of("America/Mexico_City");

    public ListRequest {
        filters = Map.copyOf(filters);
        orders = List.copyOf(orders);
        only = Set.copyOf(only);
        if (size < 1 || size > LARGEST_PAGE || offset < 0) {
            throw Problem.invalid("size", "list.size", LARGEST_PAGE);
        }
        if (only.size() > MOST_IDS) {
            throw Problem.invalid("selection", "list.tooManyChosen", MOST_IDS);
        }
        if (orders.size() > MOST_ORDERS || orders.stream().map(ListSort::column).distinct().count() < orders.size()) {
            throw Problem.invalid("sort", "list.orders", MOST_ORDERS);
        }
    }

    /** A request in the shop's zone with at most one key of the order; {@code sort} empty for the list's own. */
    public ListRequest(Map<String, String> filters, String query, String sort, boolean descending, int offset, int size, @Nullable String after, boolean deleted) {
        this(filters, query, sort.isEmpty() ? List.of() : List.of(new ListSort(sort, descending)), offset, size, after, deleted, SHOP_ZONE, false, Set.of());
    }

    /** The first rows in the list's own order. */
    public static ListRequest first(int size) {
        return new ListRequest(Map.of(), "", "", false, 0, size, null, false);
    }

    /** First key of the order, or empty for the list's own. */
    public String sort() {
        return orders.isEmpty() ? "" : orders.getFirst().column();
    }

    /** The same with other bounds. */
    public ListRequest at(int newOffset, int newSize, @Nullable String newAfter) {
        return new ListRequest(filters, query, orders, newOffset, newSize, newAfter, deleted, zone, totals, only);
    }

    /** The same in another order. */
    public ListRequest sortedBy(String column, boolean newDescending) {
        return sortedBy(List.of(new ListSort(column, newDescending)));
    }

    /** The same in an order of several keys. */
    public ListRequest sortedBy(List<ListSort> newOrders) {
        return new ListRequest(filters, query, newOrders, offset, size, after, deleted, zone, totals, only);
    }

    /** The same narrowed by free text. */
    public ListRequest matching(String newQuery) {
        return new ListRequest(filters, newQuery, orders, offset, size, after, deleted, zone, totals, only);
    }

    /** The same with these filters. */
    public ListRequest where(Map<String, String> newFilters) {
        return new ListRequest(newFilters, query, orders, offset, size, after, deleted, zone, totals, only);
    }

    /** The same for a user of that zone. */
    public ListRequest in(ZoneId newZone) {
        return new ListRequest(filters, query, orders, offset, size, after, deleted, newZone, totals, only);
    }

    /** The same in use or in the trash. */
    public ListRequest inTrash(boolean newDeleted) {
        return new ListRequest(filters, query, orders, offset, size, after, newDeleted, zone, totals, only);
    }

    /** The same with sums of the summed columns in its total. */
    public ListRequest withTotals(boolean newTotals) {
        return new ListRequest(filters, query, orders, offset, size, after, deleted, zone, newTotals, only);
    }

    /** The same for these rows alone. */
    public ListRequest only(Set<Long> ids) {
        return new ListRequest(filters, query, orders, offset, size, after, deleted, zone, totals, ids);
    }
}
