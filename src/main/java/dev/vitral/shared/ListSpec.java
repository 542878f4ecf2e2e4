package dev.vitral.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * One list of the product, written in SQL once: what it selects, from where, and which columns it sorts and filters by.
 *
 * @param select columns, without the word SELECT
 * @param from tables and joins, without the word FROM
 * @param id expression of the unique tie-breaker that ends every order
 * @param countFrom tables that suffice to count (joins that can't drop rows left out)
 * @param inUse condition for what is in use, such as {@code p.deleted_at IS NULL}
 * @param inTrash condition for the trash
 * @param order name of the column of the list's own order
 * @param descending whether that order is descending
 * @param columns columns offered, by name
 * @param search columns that free text is compared with, by name; any may match
 * @param mapper makes a row's record
 * @param sums columns whose sum over all rows found is offered, under these names; all of the list's own table or all of one other
 * @param inOne expression that all rows found must share for their sums to mean anything, such as a currency; none when they always mean something
 * @param together orders of several columns that an index serves, all upward or all downward
 */
public record ListSpec<R>(
        String select,
        String from,
        String id,
        String countFrom,
        String inUse,
        String inTrash,
        String order,
        boolean descending,
        Map<String, ListColumn> columns,
        List<String> search,
        RowMapper<R> mapper,
        List<ListColumn> sums,
        @Nullable String inOne,
        List<List<String>> together) {
    /** A list without sums whose orders of several columns have no index of their own. */
    public ListSpec(
            String select,
            String from,
            String id,
            String countFrom,
            String inUse,
            String inTrash,
            String order,
            boolean descending,
            Map<String, ListColumn> columns,
            List<String> search,
            RowMapper<R> mapper) {
        this(select, from, id, countFrom, inUse, inTrash, order, descending, columns, search, mapper, List.of(), null, List.of());
    }

    /** The same with sums of these columns over all rows found; they need no index. */
    public ListSpec<R> summing(ListColumn... summed) {
        return new ListSpec<>(select, from, id, countFrom, inUse, inTrash, order, descending, columns, search, mapper, List.of(summed), inOne, together);
    }

    /** The same whose sums are given only where all rows found share that expression: amounts of two currencies have no sum. */
    public ListSpec<R> summingWithin(String expression) {
        return new ListSpec<>(select, from, id, countFrom, inUse, inTrash, order, descending, columns, search, mapper, sums, expression, together);
    }

    /** Names of the sums. */
    public List<String> summed() {
        return sums.stream().map(ListColumn::name).toList();
    }

    /** The same with an index that serves the order by these columns, all upward or all downward. */
    public ListSpec<R> sortedTogether(String... names) {
        List<List<String>> more = new ArrayList<>(together);
        more.add(List.of(names));
        return new ListSpec<>(select, from, id, countFrom, inUse, inTrash, order, descending, columns, search, mapper, sums, inOne, List.copyOf(more));
    }

    /** The columns by name, in the order given. */
    public static Map<String, ListColumn> columns(List<ListColumn> columns) {
        Map<String, ListColumn> byName = new LinkedHashMap<>();
        columns.forEach(column -> byName.put(column.name(), column));
        return byName;
    }

    ListColumn column(String name) {
        ListColumn column = columns.get(name);
        if (column == null) {
            throw Problem.invalid(name, "list.unknownColumn", name);
        }
        return column;
    }

    /** Whether the column stands in the list's own table. */
    boolean isOwn(ListColumn column) {
        return (countFrom + " ").contains(" " + column.sql().split("\\.", 2)[0] + " ");
    }
}
