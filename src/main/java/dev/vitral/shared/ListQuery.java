package dev.vitral.shared;

import dev.vitral.shared.ListColumn.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** The first key of a row that lies behind the page, null where it has none. */
    record Bound(@Nullable Object key) {}

    private final ListSpec<R> spec;
    private final ListRequest request;
    private final ListOrder order;
    private final ListColumn by;
    private final List<Object> params = new ArrayList<>();

    ListQuery(ListSpec<R> spec, ListRequest request) {
        this.spec = spec;
        this.request = request;
        this.order = ListOrder.of(spec, request);
        this.by = order.by();
    }

    ListOrder order() {
        return order;
    }

    /** The parameters of the statement made, in its order. */
    Object[] params() {
        return params.toArray();
    }

    boolean isNarrowed() {
        return !request.only().isEmpty() || texts().anyMatch(text -> !text.isBlank());
    }

    /** Whether an index serves the order as it is. */
    boolean isServed() {
        boolean oneWay = order.keys().stream().map(ListOrder.Key::down).distinct().count() == 1;
        return order.isSingle() || oneWay && spec.together().contains(order.keys().stream().map(key -> key.column().name()).toList());
    }

    /** Filters that no index serves: they look at every row that the others leave. */
    List<String> unserved() {
        return filters().filter(this::isUnserved).map(ListColumn::name).toList();
    }

    private boolean isUnserved(ListColumn column) {
        return column.type() == Type.TEXT && column.lookup() == null && ListFilter.parse(column.type(), text(column)).operator() == ListOperator.CONTAINS;
    }

    /**
     * Whether the page may be full of the first rows of its order: with words that are in very many rows (what has digits is a code or a size and is not),
     * or in an order asked for to which the filters' indexes don't lead.
     */
    boolean mayBeNear() {
        if (!order.isSingle() || !request.only().isEmpty()) {
            return false;
        }
        if (filters().anyMatch(this::isByName)) {
            return true;
        }
        return hasWords()
                ? texts().noneMatch(text -> text.matches(".*\\d.*"))
                : !request.orders().isEmpty() && !isOwnOrder() && (!request.query().isBlank() || filters().anyMatch(column -> !column.equals(by)));
    }

    private boolean hasWords() {
        return Stream.concat(searched().stream().filter(name -> !name.isEmpty()).map(spec::column), filters()).anyMatch(column -> column.type() == Type.WORDS);
    }

    private Stream<String> texts() {
        return Stream.concat(Stream.of(request.query()), request.filters().values().stream());
    }

    private Stream<ListColumn> filters() {
        return request.filters().keySet().stream().filter(name -> !request.filters().getOrDefault(name, "").isBlank()).map(spec::column);
    }

    private String text(ListColumn column) {
        return request.filters().getOrDefault(column.name(), "");
    }

    private ListCondition condition(ListColumn column, String text) {
        return new ListCondition(column, text, request.zone());
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
        Predicate<ListColumn> first = isOwnOrder() ? column -> column.type() != Type.WORDS && !isByName(column) : by::equals;
        String near = "SELECT " + order.selected() + " FROM " + orderedTables() + " WHERE " + conditions(first) + behind() + order.clause() + " LIMIT ?";
        params.add(hasWords() ? GLANCE_FOR_WORDS : GLANCE);
        List<String> seen = new ArrayList<>(List.of("TRUE"));
        filters().filter(first.negate()).forEach(column -> seen.add(condition(column, text(column)).sqlAtHand(params)));
        if (!request.query().isBlank()) {
            seen.add(spec.search().stream()
                    .map(name -> condition(spec.column(name), request.query()).sqlAtHand(params))
                    .collect(Collectors.joining(" OR ", "(", ")")));
        }
        String page = "SELECT " + order.named() + " FROM (" + near + ") near_ STRAIGHT_JOIN (" + tables(Stream.of(spec.column(spec.order()))) + ") ON " + spec.id()
                + " = sort_id_ WHERE " + String.join(" AND ", seen) + order.clause() + " LIMIT ? OFFSET ?";
        return rows(page);
    }

    /** The page's rows with the keys of the order. */
    String page() {
        params.clear();
        return isPlain() ? plain() : rows(searches(order, null) + order.clause() + " LIMIT ? OFFSET ?");
    }

    /** Whether the page's rows are the next ones of one table, so that finding them first by themselves would only read each twice. */
    private boolean isPlain() {
        return spec.from().equals(spec.countFrom()) && request.offset() == 0 && searched().size() == 1 && by.side() == null && filters().noneMatch(this::isByName);
    }

    private String plain() {
        String column = searched().getFirst();
        String sql = "SELECT " + spec.select() + ", " + order.selected() + " FROM " + byName(column, spec.from()) + " WHERE " + conditions(any -> true) + searching(column)
                + behind() + order.clause() + " LIMIT ?";
        params.add(request.size());
        return sql;
    }

    /** The same where the first key of all its rows is known to lie within {@code bound}. */
    String page(Bound bound) {
        params.clear();
        return rows(searches(order, bound) + order.clause() + " LIMIT ? OFFSET ?");
    }

    /** First key and identity of the row that the page can't reach beyond, as far as the first key alone tells. */
    String last() {
        params.clear();
        String sql = searches(order.first(), null) + order.first().clause() + " LIMIT 1 OFFSET ?";
        params.add(request.offset() + request.size() - 1);
        return sql;
    }

    /** The number of rows among which the page is found within {@code bound}, counted no further than {@code limit}. */
    String countWithin(Bound bound, int limit) {
        params.clear();
        String sql = "SELECT COUNT(*) FROM (" + searches(order, bound) + " LIMIT ?) counted";
        params.add(limit);
        return sql;
    }

    /** The rows found, a search for each column that free text is compared with; each of several brings no more than the page reaches unless it is bounded. */
    private String searches(ListOrder ordering, @Nullable Bound bound) {
        List<String> searches = new ArrayList<>();
        for (String column : searched()) {
            String search = found(ordering, column) + conditions(any -> true) + searching(column) + behind() + (bound == null ? "" : order.upTo(bound.key(), params));
            if (searched().size() > 1) {
                search = "(" + search + (bound == null ? ordering.clause() + " LIMIT ?)" : ")");
                if (bound == null) {
                    params.add(request.offset() + request.size());
                }
            }
            searches.add(search);
        }
        return String.join(" UNION ", searches);
    }

    private String rows(String page) {
        params.add(request.size());
        params.add(request.offset());
        // In the order written: the optimizer takes longer to think about it than the database to do it.
        return "SELECT STRAIGHT_JOIN " + spec.select() + ", " + order.named() + " FROM (" + page + ") page_ JOIN (" + spec.from() + ") ON " + spec.id() + " = sort_id_"
                + order.clause();
    }

    private String found(ListOrder ordering, String column) {
        return "SELECT " + ordering.selected() + " FROM " + byName(column, orderedTables()) + " WHERE ";
    }

    /** The tables, begun with those of the names asked for, if any; free text is compared with {@code searched}. */
    private String byName(String searched, String tables) {
        StringBuilder all = new StringBuilder();
        filters().filter(this::isByName).forEach(column -> all.append(condition(column, text(column)).names("named_" + column.name(), params)).append(" STRAIGHT_JOIN "));
        if (isSearchedByName(searched)) {
            all.append(condition(spec.column(searched), request.query()).names("searched_", params)).append(" STRAIGHT_JOIN ");
        }
        return all.isEmpty() ? tables : all + "(" + tables + ")";
    }

    private boolean isByName(ListColumn column) {
        return condition(column, text(column)).isByName();
    }

    private boolean isSearchedByName(String column) {
        return !column.isEmpty() && condition(spec.column(column), request.query()).isByName();
    }

    /** The number of rows, counted no further than {@code limit}. */
    String count(int limit) {
        params.clear();
        return "SELECT COUNT(*) FROM (" + ids(limit, any -> true) + ") counted";
    }

    /** The number of rows that the filters which an index serves leave, counted no further than {@code limit}. */
    String countServed(int limit) {
        params.clear();
        return "SELECT COUNT(*) FROM (" + ids(limit, column -> !isUnserved(column)) + ") counted";
    }

    /** The number of rows found, counted no further than {@code limit}, whether they may be added up, and the list's sums over them in their order. */
    String sums(int limit) {
        params.clear();
        String found = ids(limit, any -> true);
        String within = spec.inOne() == null ? "TRUE" : "MIN(" + spec.inOne() + ") = MAX(" + spec.inOne() + ")";
        String sums = spec.sums().stream().map(column -> "SUM(" + column.sql() + ")").collect(Collectors.joining(", "));
        ListColumn.Side side = spec.sums().getFirst().side();
        // Straight into the table that has the figures: the list's own would cost a look-up more for each row.
        String figures = side == null ? ListTables.of(spec, figures()) + ") ON " + inUse() + " AND " + spec.id() : side.table() + ") ON " + side.key();
        return "SELECT COUNT(*), " + within + ", " + sums + " FROM (" + found + ") found_ STRAIGHT_JOIN (" + figures + " = found_id_";
    }

    private Stream<ListColumn> figures() {
        return Stream.concat(spec.sums().stream(), Stream.ofNullable(spec.inOne()).map(sql -> ListColumn.filtered("", sql, Type.CHOICE)));
    }

    private String inUse() {
        return request.deleted() ? spec.inTrash() : spec.inUse();
    }

    private String ids(int limit, Predicate<ListColumn> which) {
        List<String> searches = new ArrayList<>();
        for (String column : searched()) {
            String tables = byName(column, tables(Stream.of(spec.column(spec.order()))));
            searches.add("(SELECT " + spec.id() + " AS found_id_ FROM " + tables + " WHERE " + conditions(which) + searching(column) + " LIMIT ?)");
            params.add(limit);
        }
        return String.join(" UNION ", searches);
    }

    /** The columns that free text is compared with, one search each; one search without, when there is no text. */
    private List<String> searched() {
        return request.query().isBlank() ? List.of("") : spec.search();
    }

    private String conditions(Predicate<ListColumn> which) {
        List<String> conditions = new ArrayList<>();
        conditions.add(inUse());
        if (!request.only().isEmpty()) {
            conditions.add(spec.id() + request.only().stream().map(String::valueOf).collect(Collectors.joining(",", " IN (", ")")));
        }
        filters().filter(which).forEach(column -> conditions.add(
                isByName(column) ? column.sql() + " = named_" + column.name() + ".id" : condition(column, text(column)).sql(params)));
        return String.join(" AND ", conditions);
    }

    private String searching(String column) {
        if (isSearchedByName(column)) {
            return " AND " + spec.column(column).sql() + " = searched_.id";
        }
        return column.isEmpty() ? "" : " AND " + condition(spec.column(column), request.query()).sql(params);
    }

    /** The tables of {@link #tables}, beginning with the one that holds the order. */
    private String orderedTables() {
        ListColumn.Side side = by.side();
        String tables = tables(order.keys().stream().map(ListOrder.Key::column));
        return side == null ? tables : side.table() + " STRAIGHT_JOIN " + tables.replace(ListTables.join(side), "") + " ON " + side.on();
    }

    /** The list's own table with as much of the others as the request compares with. */
    private String tables(Stream<ListColumn> ordering) {
        return ListTables.of(spec, Stream.of(ordering, filters(), searched().stream().filter(name -> !name.isEmpty()).map(spec::column)).flatMap(columns -> columns));
    }

    private String behind() {
        return request.after() == null ? "" : order.behind(ListCursor.parse(request.after(), order), params);
    }
}
