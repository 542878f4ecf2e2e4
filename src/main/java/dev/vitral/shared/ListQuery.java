package dev.vitral.shared;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The SQL of one request on a list. A page is found first as ids alone, on the table that holds the order, and only its few rows are joined with the rest:
 * left to one query, the optimizer begins with a table of twelve categories and sorts a million rows. Free text becomes one such search for each column
 * that it is compared with, since an OR over columns uses none of their indexes.
 */
final class ListQuery<R> {
    /** Rows looked at before the full-text index is asked: few, since a rare word pays for them in vain. */
    private static final int GLANCE_FOR_WORDS = 1_500;
    /** Rows looked at before what the filters find is sorted. */
    private static final int GLANCE = 4_000;

    private final ListSpec<R> spec;
    private final ListRequest request;
    private final ListColumn by;
    private final List<Object> params = new ArrayList<>();

    ListQuery(ListSpec<R> spec, ListRequest request) {
        this.spec = spec;
        this.request = request;
        this.by = order();
        if (!by.sortable()) {
            throw Problem.invalid(by.name(), "list.notSortable", by.name());
        }
    }

    /** The column of the order: the one asked for, else that of which a range is asked for, else the list's own. */
    private ListColumn order() {
        if (!request.sort().isEmpty()) {
            return spec.column(request.sort());
        }
        return spec.columns().values().stream()
                .filter(column -> column.sortable() && column.isRange() && isFiltered(column.name()))
                .findFirst()
                .orElseGet(() -> spec.column(spec.order()));
    }

    ListColumn by() {
        return by;
    }

    /** The parameters of the statement made, in its order. */
    Object[] params() {
        return params.toArray();
    }

    boolean isNarrowed() {
        return texts().anyMatch(text -> !text.isBlank());
    }

    private boolean down() {
        return request.sort().isEmpty() ? spec.descending() != request.descending() : request.descending();
    }

    /**
     * Whether the page may be full of the first rows of its order: with words that are in very many rows (what has digits is a code or a size and is not),
     * or in an order asked for to which the filters' indexes don't lead.
     */
    boolean mayBeNear() {
        return hasWords()
                ? texts().noneMatch(text -> text.matches(".*\\d.*"))
                : !request.sort().isEmpty() && !isOwnOrder() && (!request.query().isBlank() || filters().anyMatch(column -> !column.equals(by)));
    }

    private boolean hasWords() {
        return Stream.concat(searched().stream().filter(name -> !name.isEmpty()).map(spec::column), filters()).anyMatch(column -> column.type() == ListColumn.Type.WORDS);
    }

    private Stream<String> texts() {
        return Stream.concat(Stream.of(request.query()), request.filters().values().stream());
    }

    private Stream<ListColumn> filters() {
        return request.filters().keySet().stream().filter(this::isFiltered).map(spec::column);
    }

    private boolean isFiltered(String column) {
        return !request.filters().getOrDefault(column, "").isBlank();
    }

    private boolean isOwnOrder() {
        return by.name().equals(spec.order());
    }

    /**
     * The page's rows as far as they are among the first rows of the order. What many rows fulfil fills its page from there at once, where an index on it
     * would bring every row only to sort them.
     */
    String glance() {
        params.clear();
        Predicate<ListColumn> first = isOwnOrder() ? column -> column.type() != ListColumn.Type.WORDS : by::equals;
        String near = found() + conditions(first) + behind() + ordered() + " LIMIT ?";
        params.add(hasWords() ? GLANCE_FOR_WORDS : GLANCE);
        List<String> seen = new ArrayList<>(List.of("TRUE"));
        filters().filter(first.negate()).forEach(column -> seen.add(column.conditionAtHand(request.filters().get(column.name()), params)));
        if (!request.query().isBlank()) {
            seen.add(spec.search().stream().map(name -> spec.column(name).conditionAtHand(request.query(), params)).collect(Collectors.joining(" OR ", "(", ")")));
        }
        String page = "SELECT sort_id_, sort_key_ FROM (" + near + ") near_ STRAIGHT_JOIN (" + tables(spec.column(spec.order())) + ") ON " + spec.id()
                + " = sort_id_ WHERE " + String.join(" AND ", seen) + ordered() + " LIMIT ? OFFSET ?";
        return rows(page);
    }

    /** The page's rows with {@code sort_key_} and {@code sort_id_}. */
    String page() {
        params.clear();
        int reach = request.offset() + request.size();
        List<String> searches = new ArrayList<>();
        for (String column : searched()) {
            String search = found() + conditions(any -> true) + searching(column) + behind();
            if (searched().size() > 1) {
                search = "(" + search + ordered() + " LIMIT ?)";
                params.add(reach);
            }
            searches.add(search);
        }
        return rows(String.join(" UNION ", searches) + ordered() + " LIMIT ? OFFSET ?");
    }

    private String rows(String page) {
        params.add(request.size());
        params.add(request.offset());
        // In the order written: the optimizer takes longer to think about it than the database to do it.
        return "SELECT STRAIGHT_JOIN " + spec.select() + ", sort_key_, sort_id_ FROM (" + page + ") page_ JOIN (" + spec.from() + ") ON " + spec.id() + " = sort_id_" + ordered();
    }

    private String found() {
        return "SELECT " + id() + " AS sort_id_, " + by.sql() + " AS sort_key_ FROM " + orderedTables() + " WHERE ";
    }

    private String ordered() {
        String direction = down() ? " DESC" : "";
        return " ORDER BY sort_key_" + direction + ", sort_id_" + direction;
    }

    /** The number of rows, counted no further than {@code limit}. */
    String count(int limit) {
        params.clear();
        List<String> searches = new ArrayList<>();
        for (String column : searched()) {
            searches.add("(SELECT " + spec.id() + " FROM " + tables(spec.column(spec.order())) + " WHERE " + conditions(any -> true) + searching(column) + " LIMIT ?)");
            params.add(limit);
        }
        return "SELECT COUNT(*) FROM (" + String.join(" UNION ", searches) + ") counted";
    }

    /** The columns that free text is compared with, one search each; one search without, when there is no text. */
    private List<String> searched() {
        return request.query().isBlank() ? List.of("") : spec.search();
    }

    private String conditions(Predicate<ListColumn> which) {
        List<String> conditions = new ArrayList<>();
        conditions.add(request.deleted() ? spec.inTrash() : spec.inUse());
        filters().filter(which).forEach(column -> conditions.add(column.condition(request.filters().get(column.name()), params)));
        return String.join(" AND ", conditions);
    }

    private String searching(String column) {
        return column.isEmpty() ? "" : " AND " + spec.column(column).condition(request.query(), params);
    }

    private String id() {
        return by.side() == null ? spec.id() : by.side().key();
    }

    /** The tables of {@link #tables}, beginning with the one that holds the order. */
    private String orderedTables() {
        ListColumn.Side side = by.side();
        return side == null ? tables(by) : side.table() + " STRAIGHT_JOIN " + tables(by).replace(joined(side), "") + " ON " + side.on();
    }

    /** The list's own table with as much of the others as the request compares with. */
    private String tables(ListColumn order) {
        List<ListColumn> used = new ArrayList<>(List.of(order));
        filters().forEach(used::add);
        searched().stream().filter(name -> !name.isEmpty()).forEach(name -> used.add(spec.column(name)));
        if (used.stream().anyMatch(column -> column.side() == null && !spec.isOwn(column))) {
            return spec.from();
        }
        Set<String> joins = new LinkedHashSet<>();
        used.stream().map(ListColumn::side).filter(Objects::nonNull).forEach(side -> joins.add(joined(side)));
        return spec.countFrom() + String.join("", joins);
    }

    private static String joined(ListColumn.Side side) {
        return " JOIN " + side.table() + " ON " + side.on();
    }

    /** NULL sorts first upward and last downward, as MariaDB orders it. */
    private String behind() {
        if (request.after() == null) {
            return "";
        }
        ListCursor cursor = ListCursor.parse(request.after(), by);
        String beyond = down() ? " < ?" : " > ?";
        if (cursor.key() == null) {
            params.add(cursor.id());
            return down()
                    ? " AND (" + by.sql() + " IS NULL AND " + id() + " < ?)"
                    : " AND (" + by.sql() + " IS NOT NULL OR " + id() + " > ?)";
        }
        Object key = by.key(cursor.key());
        params.add(key);
        params.add(key);
        params.add(cursor.id());
        return " AND (" + by.sql() + beyond + (down() ? " OR " + by.sql() + " IS NULL" : "") + " OR (" + by.sql() + " = ? AND " + id() + beyond + "))";
    }
}
