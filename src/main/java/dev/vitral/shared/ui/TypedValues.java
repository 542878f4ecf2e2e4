package dev.vitral.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** A form's values as they stand in its fields: as words to compare, as values to put back, as texts out of the browser's draft. */
final class TypedValues {
    private TypedValues() {}

    /** The values themselves, to be put back by {@link #put}; what isn't among them stays. */
    static Map<String, Object> take(RecordForm<?> form) {
        Map<String, Object> values = new LinkedHashMap<>();
        form.fields().forEach((property, field) -> values.put(property, field.isEmpty() ? "" : field.getValue()));
        return values;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    static void put(RecordForm<?> form, Map<String, Object> values) {
        form.fields().forEach((property, field) -> {
            Object value = values.get(property);
            if (value == null) {
                return;
            }
            if ("".equals(value)) {
                field.clear();
            } else {
                ((HasValue) field).setValue(value);
            }
        });
        form.touch();
    }

    /** The values in words that a clerk reads, by property. */
    static Map<String, String> words(RecordForm<?> form) {
        Map<String, String> words = new LinkedHashMap<>();
        form.fields().forEach((property, field) -> words.put(property, words(field)));
        return words;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static String words(HasValue<?, ?> field) {
        if (field instanceof Checkbox box) {
            return translate(Boolean.TRUE.equals(box.getValue()) ? "list.yes" : "list.no");
        }
        if (field.isEmpty()) {
            return "";
        }
        return switch (field.getValue()) {
            case BigDecimal number -> Formats.current().quantity(number);
            case LocalDate day -> Formats.current().date(day);
            case Object value when field instanceof ComboBox box -> String.valueOf(box.getItemLabelGenerator().apply(value));
            case Object value -> value.toString();
        };
    }

    /** Puts back what the browser kept of an interrupted session; a text that the field can't read is left out. */
    static void recover(RecordForm<?> form, Map<String, String> kept) {
        kept.forEach((property, text) -> {
            HasValue<?, ?> field = form.fields().get(property);
            if (field != null && !field.isReadOnly()) {
                recover(field, text);
            }
        });
        form.touch();
    }

    static void recover(HasValue<?, ?> field, String text) {
        switch (field) {
            case TextField typed -> typed.setValue(text);
            case TextArea typed -> typed.setValue(text);
            case BigDecimalField typed -> typed.setValue(Formats.current().decimal(text));
            case IntegerField typed -> {
                BigDecimal number = Formats.current().decimal(text);
                typed.setValue(number == null ? null : number.intValue());
            }
            case Checkbox typed -> typed.setValue(Boolean.parseBoolean(text));
            case DatePicker typed -> typed.setValue(text.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(text) : null);
            case ComboBox<?> typed -> choose(typed, text);
            case TaxIdField typed -> typed.recover(text);
            default -> { }
        }
    }

    private static <V> void choose(ComboBox<V> box, String label) {
        if (label.isBlank()) {
            box.clear();
        } else {
            Fields.find(box, label).ifPresent(box::setValue);
        }
    }
}
