package dev.vitral.quoting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.catalog.Product;
import dev.vitral.customers.Customer;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What went out is copied field by field when a quotation is revised: no field that is added later may be forgotten. */
class RevisionCopiesTest {
    private static final Set<String> ITS_OWN = Set.of("id", "version", "quotation");
    private int next = 1;

    @Test
    void a_former_window_keeps_every_field() throws Exception {
        QuotationItem item = new QuotationItem(new Quotation(), 3);
        Map<String, Object> before = fill(item, QuotationItem.class);
        assertThat(read(item.of(new Quotation()), QuotationItem.class)).containsAllEntriesOf(before);
    }

    @Test
    void a_former_line_of_plain_material_keeps_every_field() throws Exception {
        PlainLine line = new PlainLine(new Quotation(), 3);
        Map<String, Object> before = fill(line, PlainLine.class);
        assertThat(read(line.of(new Quotation()), PlainLine.class)).containsAllEntriesOf(before);
    }

    @Test
    void a_former_revision_keeps_every_figure_and_the_whole_letter() throws Exception {
        Quotation live = new Quotation();
        Map<String, Object> figures = fill(live, QuotedFigures.class);
        Map<String, Object> letter = fill(live, QuotedLetter.class);
        Field status = Quotation.class.getDeclaredField("status");
        status.setAccessible(true);
        status.set(live, QuotationStatus.SENT);

        Quotation former = live.revise(LocalDate.of(2026, 11, 23), 15);

        assertThat(read(former, QuotedFigures.class)).containsAllEntriesOf(figures);
        assertThat(read(former, QuotedLetter.class)).containsAllEntriesOf(letter);
    }

    private static List<Field> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()) && !ITS_OWN.contains(field.getName()))
                .peek(field -> field.setAccessible(true))
                .toList();
    }

    /** Gives every field a value of its own. */
    private Map<String, Object> fill(Object record, Class<?> type) throws Exception {
        for (Field field : fields(type)) {
            field.set(record, value(field));
        }
        return read(record, type);
    }

    private static Map<String, Object> read(Object record, Class<?> type) throws Exception {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field field : fields(type)) {
            values.put(field.getName(), field.get(record));
        }
        return values;
    }

    private Object value(Field field) {
        int number = next++;
        Class<?> type = field.getType();
        if (type.isEnum()) {
            return type.getEnumConstants()[type.getEnumConstants().length - 1];
        }
        return switch (type.getSimpleName()) {
            case "String" -> "texto " + number;
            case "BigDecimal" -> BigDecimal.valueOf(number);
            case "int", "Integer" -> number;
            case "long", "Long" -> (long) number;
            case "boolean", "Boolean" -> true;
            case "LocalDate" -> LocalDate.of(2025, 1, 1).plusDays(number);
            case "Instant" -> Instant.ofEpochSecond(number);
            case "Template" -> new Template("T" + number);
            case "Product" -> new Product();
            case "Customer" -> new Customer();
            default -> throw new AssertionError("say how to fill " + field);
        };
    }
}
