package dev.vitral.shared;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A column that a list offers to sort and filter by; the index that serves it stands in the module's changeset.
 *
 * @param name public name, as in REST and in the URL
 * @param sql expression, never from user input
 * @param type how a filter's text is read
 * @param sortable whether an index serves ORDER BY on it
 * @param lookup query of the value that {@code sql} holds for the choice typed (its one parameter), when it holds a key; else none
 * @param side where the column lives when that isn't the list's own table; else none
 */
public record ListColumn(String name, String sql, Type type, boolean sortable, @Nullable String lookup, @Nullable Side side) {
    /**
     * A table with exactly one row for each of the list's own table, with an index on the column and the key.
     *
     * @param table name and alias
     * @param on how it is joined
     * @param key its column that holds the list's identity
     */
    public record Side(String table, String on, String key) {}

    /** How a filter's text is read and compared. */
    public enum Type {
        /** A code, name or other short text: begins with. */
        TEXT,
        /** Words of a full-text index, each may be the beginning of a word. */
        WORDS,
        /** Exactly this code or enum constant; several separated by commas. */
        CHOICE,
        /** An amount: {@code 10}, {@code >10}, {@code <=10}, {@code 10..20}. */
        NUMBER,
        /** A day or two in UTC: {@code 2026-11-23}, {@code 2026-11-01..2026-11-30}; an Instant column. */
        TIME,
        /** A day or two: {@code 2026-11-23}, {@code 2026-11-01..2026-11-30}; a date column. */
        DAY,
        /** true or false. */
        FLAG
    }

    /** A sortable column. */
    public static ListColumn sorted(String name, String sql, Type type) {
        return new ListColumn(name, sql, type, true, null, null);
    }

    /** A column that only filters. */
    public static ListColumn filtered(String name, String sql, Type type) {
        return new ListColumn(name, sql, type, false, null, null);
    }

    /** The same for a column that holds a key: what is typed is looked up first, so that the index on the key serves. */
    public ListColumn lookedUp(String query) {
        return new ListColumn(name, sql, type, sortable, query, side);
    }

    /** The same for a column of another table. */
    public ListColumn beside(Side newSide) {
        return new ListColumn(name, sql, type, sortable, lookup, newSide);
    }

    /** Whether a filter asks for a range of the column rather than for single values of it. */
    boolean isRange() {
        return type == Type.TEXT || type == Type.NUMBER || type == Type.TIME || type == Type.DAY;
    }

    /** The SQL condition for a filter's text, its parameters appended to {@code params}; a text that can't be read is a {@link Problem}. */
    String condition(String text, List<Object> params) {
        try {
            return switch (type) {
                case TEXT -> like(text, params);
                case WORDS -> words(text, params);
                case CHOICE -> choice(text, params);
                case NUMBER -> number(text.replace(" ", ""), params);
                case TIME -> time(text.trim(), params);
                case DAY -> day(text.trim(), params);
                case FLAG -> flag(text, params);
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            throw Problem.invalid(name, "filter.unreadable." + type.name().toLowerCase(Locale.ROOT), text);
        }
    }

    private String like(String text, List<Object> params) {
        params.add(escapeLike(text.trim()) + "%");
        return sql + " LIKE ? ESCAPE '!'";
    }

    static String escapeLike(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private String words(String text, List<Object> params) {
        ListWords words = ListWords.of(text);
        return words.isIndexed() ? words.byIndex(sql, params) : like(text, params);
    }

    /** The same condition for rows that are at hand already: it uses no index. */
    String conditionAtHand(String text, List<Object> params) {
        return type == Type.WORDS && ListWords.of(text).isIndexed() ? ListWords.of(text).byLooking(sql, params) : condition(text, params);
    }

    private String choice(String text, List<Object> params) {
        List<String> choices = Arrays.stream(text.split(",")).map(String::trim).limit(50).toList();
        params.addAll(choices);
        return sql + " IN (" + String.join(",", choices.stream().map(c -> lookup == null ? "?" : "(" + lookup + ")").toList()) + ")";
    }

    private String number(String text, List<Object> params) {
        int range = text.indexOf("..");
        if (range >= 0) {
            params.add(DecimalText.parse(text.substring(0, range)));
            params.add(DecimalText.parse(text.substring(range + 2)));
            return sql + " BETWEEN ? AND ?";
        }
        for (String operator : List.of("<=", ">=", "<", ">", "=")) {
            if (text.startsWith(operator)) {
                params.add(DecimalText.parse(text.substring(operator.length())));
                return sql + " " + operator + " ?";
            }
        }
        params.add(DecimalText.parse(text));
        return sql + " = ?";
    }

    private String time(String text, List<Object> params) {
        params.add(firstDay(text).atStartOfDay().toInstant(ZoneOffset.UTC));
        params.add(lastDay(text).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
        return "(" + sql + " >= ? AND " + sql + " < ?)";
    }

    private String day(String text, List<Object> params) {
        params.add(firstDay(text));
        params.add(lastDay(text));
        return sql + " BETWEEN ? AND ?";
    }

    private static LocalDate firstDay(String text) {
        int range = text.indexOf("..");
        return LocalDate.parse(range < 0 ? text : text.substring(0, range));
    }

    private static LocalDate lastDay(String text) {
        int range = text.indexOf("..");
        return LocalDate.parse(range < 0 ? text : text.substring(range + 2));
    }

    private String flag(String text, List<Object> params) {
        params.add(Boolean.parseBoolean(text.trim()));
        return sql + " = ?";
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
