package dev.vitral.shared;

import dev.vitral.shared.ListColumn.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A column's filter as its text writes it; the text is what URL, saved view and REST keep.
 *
 * @param operator what is asked
 * @param value of the operator; empty for {@code EMPTY} and {@code NOT_EMPTY}; choices separated by commas
 * @param to last value of a {@code RANGE}, else empty
 */
public record ListFilter(ListOperator operator, String value, String to) {
    private static final Map<String, ListOperator> SIGNS =
            Map.of("<=", ListOperator.AT_MOST, ">=", ListOperator.AT_LEAST, "<", ListOperator.LESS, ">", ListOperator.GREATER, "=", ListOperator.EQUALS);
    private static final List<String> SIGNS_LONGEST_FIRST = List.of("<=", ">=", "<", ">", "=");

    /** A filter with one value, or none. */
    public static ListFilter of(ListOperator operator, String value) {
        return new ListFilter(operator, value, "");
    }

    /** Reads the filter's text; a value that isn't of the type is found when the list is asked. */
    public static ListFilter parse(Type type, String text) {
        String plain = text.strip();
        if (plain.equals("=") || plain.equals("!")) {
            return of(plain.equals("=") ? ListOperator.EMPTY : ListOperator.NOT_EMPTY, "");
        }
        return switch (type) {
            case TEXT -> text(plain);
            case WORDS -> of(ListOperator.WORDS, plain);
            case CHOICE -> plain.startsWith("!") ? of(ListOperator.NONE_OF, plain.substring(1)) : of(ListOperator.ANY_OF, plain);
            case NUMBER -> ordered(plain.replace(" ", ""));
            case TIME, DAY -> ListDays.of(plain, LocalDate.EPOCH).isPresent() ? of(ListOperator.PERIOD, plain) : ordered(plain);
            case FLAG -> of(ListOperator.IS, plain);
        };
    }

    private static ListFilter text(String text) {
        if (text.startsWith("=")) {
            return of(ListOperator.EQUALS, text.substring(1).strip());
        }
        boolean inside = text.startsWith("*") && !text.replace("*", "").isBlank();
        return inside ? of(ListOperator.CONTAINS, text.substring(1, text.endsWith("*") ? text.length() - 1 : text.length())) : of(ListOperator.BEGINS, text);
    }

    private static ListFilter ordered(String text) {
        int range = text.indexOf("..");
        if (range >= 0) {
            String from = text.substring(0, range).strip();
            String to = text.substring(range + 2).strip();
            if (from.isEmpty() || to.isEmpty()) {
                return from.isEmpty() ? of(ListOperator.AT_MOST, to) : of(ListOperator.AT_LEAST, from);
            }
            return new ListFilter(ListOperator.RANGE, from, to);
        }
        return SIGNS_LONGEST_FIRST.stream()
                .filter(text::startsWith)
                .findFirst()
                .map(sign -> of(SIGNS.getOrDefault(sign, ListOperator.EQUALS), text.substring(sign.length()).strip()))
                .orElseGet(() -> of(ListOperator.EQUALS, text));
    }

    /** The text that {@link #parse} reads as this. */
    public String text() {
        return switch (operator) {
            case BEGINS, WORDS, PERIOD, ANY_OF, IS -> value;
            case CONTAINS -> "*" + value + "*";
            case EQUALS -> "=" + value;
            case LESS -> "<" + value;
            case AT_MOST -> "<=" + value;
            case GREATER -> ">" + value;
            case AT_LEAST -> ">=" + value;
            case RANGE -> value + ".." + to;
            case NONE_OF -> "!" + value;
            case EMPTY -> "=";
            case NOT_EMPTY -> "!";
        };
    }
}
