package dev.vitral.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column that a list offers to sort and filter by; the index that serves it stands in the module's changeset.
 *
 * @param name public name, as in REST and in the URL
 * @param sql expression, never from user input
 * @param type how a filter's text is read
 * @param sortable whether an index serves ORDER BY on it
 * @param lookup query of the value that {@code sql} holds for the choice typed (its one parameter), when it holds a key; for a text the keys of the names that
 *     are LIKE it, anywhere in them since such tables are small; else none
 * @param side where the column lives when that isn't the list's own table; else none
 * @param optional whether it may be empty, so that emptiness is worth asking for
 * @param unique whether every row has a value of its own
 */
public record ListColumn(String name, String sql, Type type, boolean sortable, @Nullable String lookup, @Nullable Side side, boolean optional, boolean unique) {
    private static final List<ListOperator> ORDERED =
            List.of(ListOperator.EQUALS, ListOperator.LESS, ListOperator.AT_MOST, ListOperator.GREATER, ListOperator.AT_LEAST, ListOperator.RANGE);
    private static final List<ListOperator> DATED = List.of(
            ListOperator.EQUALS, ListOperator.PERIOD, ListOperator.RANGE, ListOperator.LESS, ListOperator.AT_MOST, ListOperator.GREATER, ListOperator.AT_LEAST);

    /**
     * A table with exactly one row for each of the list's own table, with an index on the column and the key.
     *
     * @param table name and alias
     * @param on how it is joined
     * @param key its column that holds the list's identity
     */
    public record Side(String table, String on, String key) {}

    /** How a filter's text is read and compared; {@link ListFilter} has the forms. */
    public enum Type {
        /** A code, name or other short text: begins with, contains, equals. */
        TEXT,
        /** Words of a full-text index, each may be the beginning of a word. */
        WORDS,
        /** A code, key or enum constant; several separated by commas, or all but those. */
        CHOICE,
        /** An amount. */
        NUMBER,
        /** A moment, asked for by its day in the user's zone; an Instant column. */
        TIME,
        /** A day; a date column. */
        DAY,
        /** true or false. */
        FLAG
    }

    /** A sortable column. */
    public static ListColumn sorted(String name, String sql, Type type) {
        return new ListColumn(name, sql, type, true, null, null, false, false);
    }

    /** A column that only filters. */
    public static ListColumn filtered(String name, String sql, Type type) {
        return new ListColumn(name, sql, type, false, null, null, false, false);
    }

    /** The same for a column that holds a key: what is typed is looked up first, so that the index on the key serves. */
    public ListColumn lookedUp(String query) {
        return new ListColumn(name, sql, type, sortable, query, side, optional, unique);
    }

    /** The same for a column of another table. */
    public ListColumn beside(Side newSide) {
        return new ListColumn(name, sql, type, sortable, lookup, newSide, optional, unique);
    }

    /** The same for a column that may be empty. */
    public ListColumn orEmpty() {
        return new ListColumn(name, sql, type, sortable, lookup, side, true, unique);
    }

    /** The same for a column with a unique key and always a value: an order by it needs no tie-breaker, which a unique index wouldn't serve. */
    public ListColumn ofItsOwn() {
        return new ListColumn(name, sql, type, sortable, lookup, side, optional, true);
    }

    /** What a filter may ask of it, the usual first. */
    public List<ListOperator> operators() {
        List<ListOperator> offered = new ArrayList<>(
                switch (type) {
                    case TEXT -> List.of(ListOperator.BEGINS, ListOperator.CONTAINS, ListOperator.EQUALS);
                    case WORDS -> List.of(ListOperator.WORDS);
                    case CHOICE -> List.of(ListOperator.ANY_OF, ListOperator.NONE_OF);
                    case NUMBER -> ORDERED;
                    case TIME, DAY -> DATED;
                    case FLAG -> List.of(ListOperator.IS);
                });
        if (optional) {
            offered.add(ListOperator.EMPTY);
            offered.add(ListOperator.NOT_EMPTY);
        }
        return List.copyOf(offered);
    }

    /** Whether a filter asks for a range of the column rather than for single values of it. */
    boolean isRange() {
        return type == Type.TEXT || type == Type.NUMBER || type == Type.TIME || type == Type.DAY;
    }

    /** Reads a cursor's key back into what the column compares with. */
    Object key(String text) {
        return switch (type) {
            case NUMBER -> DecimalText.parse(text);
            case TIME -> Instant.parse(text);
            case DAY -> LocalDate.parse(text);
            case FLAG -> Boolean.valueOf(text);
            default -> text;
        };
    }
}
