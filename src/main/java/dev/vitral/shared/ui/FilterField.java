package dev.vitral.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.shared.HasClearButton;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vitral.shared.ListColumn;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The field under a column's heading, of the kind that fits the column; what it holds is the filter's text as the URL has it. */
final class FilterField {
    private static final int TYPING_PAUSE = 350;

    private final Component component;
    private final Supplier<String> read;
    private final Consumer<String> write;

    private FilterField(Component component, Supplier<String> read, Consumer<String> write) {
        this.component = component;
        this.read = read;
        this.write = write;
    }

    static FilterField of(ListColumn column, Map<String, String> options, String label, Runnable changed) {
        FilterField field =
                switch (column.type()) {
                    case FLAG -> choice(flags(), changed);
                    case CHOICE -> options.isEmpty() ? text("", changed) : choice(options, changed);
                    case TIME, DAY -> day(changed);
                    case NUMBER -> text(translate("list.filter.number"), changed);
                    case TEXT, WORDS -> text("", changed);
                };
        field.component.getElement().setProperty("accessibleName", translate("list.filter", label));
        field.component.getElement().setAttribute("theme", "small");
        field.component.addClassName("filter");
        ((HasSize) field.component).setWidthFull();
        ((HasClearButton) field.component).setClearButtonVisible(true);
        return field;
    }

    private static Map<String, String> flags() {
        Map<String, String> flags = new LinkedHashMap<>();
        flags.put("true", translate("list.yes"));
        flags.put("false", translate("list.no"));
        return flags;
    }

    private static FilterField text(String placeholder, Runnable changed) {
        TextField field = new TextField();
        field.setPlaceholder(placeholder);
        field.setMaxLength(200);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE);
        field.addValueChangeListener(e -> ifTyped(e.isFromClient(), changed));
        return new FilterField(field, field::getValue, field::setValue);
    }

    private static FilterField choice(Map<String, String> options, Runnable changed) {
        ComboBox<String> field = new ComboBox<>();
        field.setItems(options.keySet());
        field.setItemLabelGenerator(value -> options.getOrDefault(value, value));
        field.addValueChangeListener(e -> ifTyped(e.isFromClient(), changed));
        return new FilterField(
                field,
                () -> field.getValue() == null ? "" : field.getValue(),
                text -> field.setValue(options.containsKey(text) ? text : null));
    }

    private static FilterField day(Runnable changed) {
        DatePicker field = Fields.date();
        field.addValueChangeListener(e -> ifTyped(e.isFromClient(), changed));
        return new FilterField(field, () -> field.getValue() == null ? "" : field.getValue().toString(), text -> field.setValue(readDay(text)));
    }

    private static @Nullable LocalDate readDay(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text);
        } catch (java.time.format.DateTimeParseException e) {
            return null;
        }
    }

    private static void ifTyped(boolean fromClient, Runnable changed) {
        if (fromClient) {
            changed.run();
        }
    }

    Component component() {
        return component;
    }

    String text() {
        return read.get();
    }

    void show(String text) {
        if (!text.equals(read.get())) {
            write.accept(text);
        }
    }

    void showProblem(@Nullable String message) {
        HasValidationProperties field = (HasValidationProperties) component;
        field.setInvalid(message != null);
        component.getElement().setProperty("title", message == null ? "" : message);
        field.setErrorMessage(message);
    }
}
