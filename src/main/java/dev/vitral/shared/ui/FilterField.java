package dev.vitral.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.shared.HasClearButton;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vitral.shared.ListColumn;
import dev.vitral.shared.ListFilter;
import dev.vitral.shared.ListOperator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The field under a column's heading, of the kind that fits the column; its filter's text is as the URL has it. Alt+↓ asks for more than it can. */
final class FilterField {
    private static final int TYPING_PAUSE = 350;

    private final FilterWords words;
    private final Runnable changed;
    private final Component component;
    private final Consumer<String> display;
    private String text = "";

    private FilterField(FilterWords words, Runnable changed) {
        this.words = words;
        this.changed = changed;
        switch (words.column().type()) {
            case FLAG -> {
                ComboBox<String> field = flag();
                component = field;
                display = shown -> field.setValue(shown.isEmpty() ? null : shown);
            }
            case CHOICE -> {
                if (words.options().isEmpty()) {
                    TextField field = typed("");
                    component = field;
                    display = field::setValue;
                } else {
                    MultiSelectComboBox<String> field = choices();
                    component = field;
                    display = shown -> showChoices(field, shown);
                }
            }
            case TIME, DAY -> {
                TextField field = told();
                component = field;
                display = shown -> field.setValue(shown.isEmpty() ? "" : words.of(shown));
            }
            default -> {
                TextField field = typed(words.column().type() == ListColumn.Type.NUMBER ? translate("list.filter.number") : "");
                component = field;
                display = field::setValue;
            }
        }
    }

    static FilterField of(FilterWords words, Runnable changed) {
        FilterField field = new FilterField(words, changed);
        field.component.getElement().setProperty("accessibleName", translate("list.filter", words.heading()));
        field.component.getElement().setAttribute("theme", "small");
        field.component.addClassName("filter");
        ((HasSize) field.component).setWidthFull();
        ((HasClearButton) field.component).setClearButtonVisible(true);
        Shortcuts.addShortcutListener(field.component, field::ask, Key.ARROW_DOWN, KeyModifier.ALT).listenOn(field.component);
        return field;
    }

    /** A text typed as the filter's own: {@code >10}, {@code *claro*}. */
    private TextField typed(String placeholder) {
        TextField field = new TextField();
        field.setPlaceholder(placeholder);
        field.setMaxLength(200);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE);
        field.setSuffixComponent(more());
        field.addValueChangeListener(e -> ifTyped(e.isFromClient(), e.getValue()));
        return field;
    }

    /** Days: said in words, asked for in the dialog; a day or a word may be typed too. */
    private TextField told() {
        TextField field = typed(translate("list.filter.days"));
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        return field;
    }

    private Button more() {
        Button more = new Button(Icons.of("filter"), e -> ask());
        more.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        more.addClassName("filter-more");
        more.setTabIndex(-1);
        more.setAriaLabel(translate("list.filter.more", words.heading()));
        return more;
    }

    private ComboBox<String> flag() {
        ComboBox<String> field = new ComboBox<>();
        field.setItems(List.of("true", "false"));
        field.setItemLabelGenerator(value -> translate(value.equals("true") ? "list.yes" : "list.no"));
        field.addValueChangeListener(e -> ifTyped(e.isFromClient(), e.getValue() == null ? "" : e.getValue()));
        return field;
    }

    private MultiSelectComboBox<String> choices() {
        MultiSelectComboBox<String> field = new MultiSelectComboBox<>();
        field.setItems(words.options().keySet());
        field.setItemLabelGenerator(value -> words.options().getOrDefault(value, value));
        field.addValueChangeListener(e -> ifTyped(e.isFromClient(), String.join(",", e.getValue())));
        return field;
    }

    private void showChoices(MultiSelectComboBox<String> field, String shown) {
        ListFilter filter = ListFilter.parse(ListColumn.Type.CHOICE, shown);
        Set<String> chosen = new LinkedHashSet<>();
        if (filter.operator() == ListOperator.ANY_OF) {
            FilterWords.choices(filter.value()).stream().filter(words.options()::containsKey).forEach(chosen::add);
        }
        field.setPlaceholder(chosen.isEmpty() && !shown.isEmpty() ? words.of(shown) : "");
        field.setValue(chosen);
    }

    private void ifTyped(boolean fromClient, String typed) {
        if (fromClient) {
            text = typed;
            changed.run();
        }
    }

    /** Asks for operator and value. */
    void ask() {
        new FilterDialog(words, text, asked -> {
            show(asked);
            changed.run();
        }).open();
    }

    Component component() {
        return component;
    }

    FilterWords words() {
        return words;
    }

    String text() {
        return text;
    }

    void show(String shown) {
        if (!shown.equals(text)) {
            text = shown;
            display.accept(shown);
        }
    }

    void showProblem(@Nullable String message) {
        HasValidationProperties field = (HasValidationProperties) component;
        field.setInvalid(message != null);
        component.getElement().setProperty("title", message == null ? "" : message);
        field.setErrorMessage(message);
    }
}
