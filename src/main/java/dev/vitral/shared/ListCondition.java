package dev.vitral.shared;

import dev.vitral.shared.ListColumn.Type;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The SQL of one filter.
 *
 * @param column what is filtered
 * @param text as typed
 * @param zone of the user: where a day begins and which day is today
 */
record ListCondition(ListColumn column, String text, ZoneId zone) {
    private static final int MOST_CHOICES = 50;
    /** Names that may be meant at once, such as suppliers. */
    private static final int MOST_NAMES = 1_000;

    /** The condition, its parameters appended; a text that can't be read is a {@link Problem} at the column. */
    String sql(List<Object> params) {
        ListFilter filter = ListFilter.parse(column.type(), text);
        try {
            return switch (filter.operator()) {
                case EMPTY -> column.sql() + " IS NULL";
                case NOT_EMPTY -> column.sql() + " IS NOT NULL";
                case WORDS -> words(filter.value(), params);
                case BEGINS -> like((column.lookup() == null ? "" : "%") + escapeLike(filter.value()) + "%", params);
                case CONTAINS -> like("%" + escapeLike(filter.value()) + "%", params);
                case ANY_OF -> column.sql() + " IN (" + choices(filter.value(), params) + ")";
                case NONE_OF -> "(" + column.sql() + " NOT IN (" + choices(filter.value(), params) + ") OR " + column.sql() + " IS NULL)";
                case IS -> compared("=", flag(filter.value()), params);
                case EQUALS, LESS, AT_MOST, GREATER, AT_LEAST, RANGE, PERIOD -> ordered(filter, params);
            };
        } catch (NumberFormatException | DateTimeParseException e) {
            throw unreadable();
        }
    }

    private Problem unreadable() {
        return Problem.invalid(column.name(), "filter.unreadable." + column.type().name().toLowerCase(Locale.ROOT), text);
    }

    /** Whether rows are found through the names of another table. */
    boolean isByName() {
        return column.lookup() != null && column.type() == Type.TEXT
                && switch (ListFilter.parse(column.type(), text).operator()) {
                    case EMPTY, NOT_EMPTY -> false;
                    default -> true;
                };
    }

    /** The keys of the names asked for, at most a thousand, as a table to begin with: left to itself the optimizer walks a million rows in the order and looks for them. */
    String names(String alias, List<Object> params) {
        ListFilter filter = ListFilter.parse(column.type(), text);
        params.add(filter.operator() == ListOperator.EQUALS ? escapeLike(filter.value()) : "%" + escapeLike(filter.value()) + "%");
        return "(" + column.lookup() + " LIMIT " + MOST_NAMES + ") " + alias;
    }

    /** The same for rows that are at hand already: it uses no full-text index. */
    String sqlAtHand(List<Object> params) {
        ListWords words = ListWords.of(text);
        boolean asked = column.type() == Type.WORDS && ListFilter.parse(column.type(), text).operator() == ListOperator.WORDS;
        return asked && words.isIndexed() ? words.byLooking(column.sql(), params) : sql(params);
    }

    private String words(String value, List<Object> params) {
        ListWords words = ListWords.of(value);
        return words.isIndexed() ? words.byIndex(column.sql(), params) : like(escapeLike(value) + "%", params);
    }

    private String like(String pattern, List<Object> params) {
        params.add(pattern);
        return column.lookup() == null ? column.sql() + " LIKE ? ESCAPE '!'" : column.sql() + " IN (" + column.lookup() + ")";
    }

    static String escapeLike(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private String choices(String value, List<Object> params) {
        List<String> choices = Arrays.stream(value.split(",")).map(String::strip).limit(MOST_CHOICES).toList();
        params.addAll(choices);
        // What the look-up doesn't know is no key at all; NULL would make NOT IN refuse every row.
        String each = column.lookup() == null ? "?" : "COALESCE((" + column.lookup() + "),-1)";
        return String.join(",", choices.stream().map(choice -> each).toList());
    }

    private Boolean flag(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "1", "sí", "si", "yes" -> true;
            case "false", "0", "no" -> false;
            default -> throw unreadable();
        };
    }

    private String ordered(ListFilter filter, List<Object> params) {
        return switch (column.type()) {
            case NUMBER -> filter.operator() == ListOperator.RANGE
                    ? between(DecimalText.parse(filter.value()), DecimalText.parse(filter.to()), params)
                    : compared(sign(filter.operator()), DecimalText.parse(filter.value()), params);
            case DAY -> day(filter, params);
            case TIME -> time(filter, params);
            default -> column.lookup() == null ? compared("=", filter.value(), params) : like(escapeLike(filter.value()), params);
        };
    }

    private String day(ListFilter filter, List<Object> params) {
        if (filter.operator() == ListOperator.RANGE || filter.operator() == ListOperator.PERIOD) {
            ListDays days = days(filter);
            return between(days.first(), days.last(), params);
        }
        return compared(sign(filter.operator()), LocalDate.parse(filter.value()), params);
    }

    /** A day of a moment lasts from its midnight in the user's zone to the next. */
    private String time(ListFilter filter, List<Object> params) {
        return switch (filter.operator()) {
            case LESS -> compared("<", begin(LocalDate.parse(filter.value())), params);
            case AT_LEAST -> compared(">=", begin(LocalDate.parse(filter.value())), params);
            case AT_MOST -> compared("<", begin(LocalDate.parse(filter.value()).plusDays(1)), params);
            case GREATER -> compared(">=", begin(LocalDate.parse(filter.value()).plusDays(1)), params);
            default -> {
                ListDays days = days(filter);
                params.add(begin(days.first()));
                params.add(begin(days.last().plusDays(1)));
                yield "(" + column.sql() + " >= ? AND " + column.sql() + " < ?)";
            }
        };
    }

    private Object begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    private ListDays days(ListFilter filter) {
        return switch (filter.operator()) {
            case PERIOD -> ListDays.of(filter.value(), LocalDate.now(zone)).orElseThrow(this::unreadable);
            case RANGE -> new ListDays(LocalDate.parse(filter.value()), LocalDate.parse(filter.to()));
            default -> new ListDays(LocalDate.parse(filter.value()), LocalDate.parse(filter.value()));
        };
    }

    private String between(Object first, Object last, List<Object> params) {
        params.add(first);
        params.add(last);
        return column.sql() + " BETWEEN ? AND ?";
    }

    private String compared(String sign, Object value, List<Object> params) {
        params.add(value);
        return column.sql() + " " + sign + " ?";
    }

    private static String sign(ListOperator operator) {
        return switch (operator) {
            case LESS -> "<";
            case AT_MOST -> "<=";
            case GREATER -> ">";
            case AT_LEAST -> ">=";
            default -> "=";
        };
    }
}
