package dev.vitral.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import dev.vitral.shared.ListColumn;
import dev.vitral.shared.ListColumn.Type;
import dev.vitral.shared.ListDays;
import dev.vitral.shared.ListFilter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a column's filter is said to the user.
 *
 * @param heading of the column
 * @param column what is filtered
 * @param options values to choose from, value to label; none for a column without
 */
record FilterWords(String heading, ListColumn column, Map<String, String> options) {
    /** What the filter of that text asks for: {@code mayor que 10}. A text that can't be read is said as it stands. */
    String of(String text) {
        ListFilter filter = ListFilter.parse(column.type(), text);
        return translate("list.op." + filter.operator() + ".of", value(filter.value()), value(filter.to()));
    }

    private String value(String value) {
        return switch (column.type()) {
            case NUMBER -> number(value);
            case TIME, DAY -> days(value);
            case CHOICE -> choices(value).stream().map(choice -> options.getOrDefault(choice, choice)).collect(Collectors.joining(", "));
            case FLAG -> translate("true".equals(value) ? "list.yes" : "list.no");
            case TEXT, WORDS -> value;
        };
    }

    static List<String> choices(String value) {
        return Arrays.stream(value.split(",")).map(String::strip).filter(choice -> !choice.isEmpty()).toList();
    }

    private static String number(String value) {
        BigDecimal number = Formats.current().decimal(value);
        return number == null ? value : Formats.current().quantity(number);
    }

    private static String days(String value) {
        if (ListDays.WORDS.contains(value)) {
            return translate("list.days." + value);
        }
        try {
            return Formats.current().date(LocalDate.parse(value));
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    boolean isDated() {
        return column.type() == Type.TIME || column.type() == Type.DAY;
    }
}
