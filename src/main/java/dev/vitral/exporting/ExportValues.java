package dev.vitral.exporting;

import dev.vitral.shared.ExportedList;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Texts;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values of a list's columns as a file has them: numbers and dates by their type, constants and flags in the user's words. */
final class ExportValues<R> {
    private final List<Function<R, @Nullable Object>> columns = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private final Map<Object, String> words = new ConcurrentHashMap<>();
    private final Texts texts;
    private final Locale locale;
    private final ZoneId zone;
    private final String list;

    ExportValues(ExportedList<R> of, ExportOrder order, Texts texts) {
        this.texts = texts;
        this.locale = order.locale();
        this.zone = order.rows().request().zone();
        this.list = of.name();
        Map<String, RecordComponent> components = Stream.ofNullable(of.row()).flatMap(row -> Stream.of(row.getRecordComponents()))
                .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
        for (ExportOrder.Column column : order.columns()) {
            Function<R, @Nullable Object> other = of.others().get(column.name());
            RecordComponent component = components.get(column.name());
            if (other != null) {
                columns.add(row -> value(column.name(), other.apply(row)));
                headings.add(column.heading());
            } else if (component != null) {
                component.getAccessor().setAccessible(true);
                columns.add(row -> value(column.name(), read(component, row)));
                headings.add(component.getType() == boolean.class ? flag(column) : column.heading());
            }
        }
        if (columns.isEmpty()) {
            throw Problem.invalid("columns", "export.noColumns");
        }
    }

    /** Headings of the columns that have a value of their own; what a screen only draws is left out. */
    List<String> headings() {
        return headings;
    }

    @Nullable Object[] of(R row) {
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).apply(row);
        }
        return values;
    }

    private @Nullable Object value(String column, @Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean flag -> words.computeIfAbsent(flag, f -> texts.get(locale, flag ? "list.yes" : "list.no"));
            case Enum<?> constant -> words.computeIfAbsent(constant, c -> word(column, constant.name()));
            case Instant moment -> LocalDateTime.ofInstant(moment, zone);
            default -> value;
        };
    }

    private String word(String column, String constant) {
        return known(list + "." + column + "." + constant, known("field." + column + "." + constant, constant));
    }

    /** A flag is a state on the screen; in the file it is yes or no, so it is headed by what it asks. */
    private String flag(ExportOrder.Column column) {
        return known("field." + column.name(), column.heading());
    }

    private String known(String key, String otherwise) {
        String text = texts.get(locale, key);
        return text.startsWith("[") ? otherwise : text;
    }

    private static @Nullable Object read(RecordComponent component, Object row) {
        try {
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
