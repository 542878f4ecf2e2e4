package dev.vitral.shared;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        RowMapper<R> mapper) {

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
