package dev.vitral.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitral.shared.ListColumn.Type;
import dev.vitral.shared.ListDays;
import dev.vitral.shared.ListFilter;
import dev.vitral.shared.ListOperator;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks what a column must hold: one of the operators that fit it, and its value. */
final class FilterDialog extends Dialog {
    private final FilterWords words;
    private final Consumer<String> apply;
    private final Select<ListOperator> operator = new Select<>();
    private final FormLayout layout = new FormLayout();
    private @Nullable HasValue<?, ?> value;
    private @Nullable HasValue<?, ?> to;

    /** {@code apply} takes the filter's text, empty for none. */
    FilterDialog(FilterWords words, String text, Consumer<String> apply) {
        this.words = words;
        this.apply = apply;
        setHeaderTitle(translate("list.filter", words.heading()));
        setWidth("24rem");
        ListFilter present = ListFilter.parse(words.column().type(), text);
        List<ListOperator> offered = words.column().operators();
        operator.setLabel(translate("list.filter.operator"));
        operator.setItems(offered);
        operator.setItemLabelGenerator(it -> translate("list.op." + it));
        operator.addValueChangeListener(e -> ask(new ListFilter(e.getValue(), "", "")));
        operator.setValue(!text.isBlank() && offered.contains(present.operator()) ? present.operator() : first(offered));
        layout.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        ask(text.isBlank() ? new ListFilter(operator.getValue(), "", "") : present);
        add(layout);
        Button done = new Button(translate("list.filter.apply"), e -> done());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.addClickShortcut(Key.ENTER);
        Button none = new Button(translate("list.filter.none"), e -> {
            close();
            apply.accept("");
        });
        none.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(none, done);
    }

    /** Days are asked for by words first of all. */
    private static ListOperator first(List<ListOperator> offered) {
        return offered.contains(ListOperator.PERIOD) ? ListOperator.PERIOD : offered.getFirst();
    }

    private void ask(ListFilter filter) {
        value = null;
        to = null;
        layout.removeAll();
        layout.add(operator);
        switch (filter.operator()) {
            case EMPTY, NOT_EMPTY -> { }
            case RANGE -> {
                value = put("list.filter.from", one(filter.value()));
                to = put("list.filter.to", one(filter.to()));
            }
            case PERIOD -> value = put("list.filter.value", period(filter.value()));
            case ANY_OF, NONE_OF -> value = put("list.filter.value", words.options().isEmpty() ? text(filter.value()) : several(filter.value()));
            default -> value = put("list.filter.value", one(filter.value()));
        }
        if (value instanceof Focusable<?> field) {
            field.focus();
        }
    }

    private <F extends Component & HasValue<?, ?>> F put(String label, F field) {
        field.getElement().setProperty("label", translate(label));
        layout.add(field);
        return field;
    }

    @SuppressWarnings("unchecked")
    private <F extends Component & HasValue<?, ?>> F one(String shown) {
        return (F) switch (words.column().type()) {
            case NUMBER -> {
                BigDecimalField field = Fields.decimal("");
                field.setValue(Formats.current().decimal(shown));
                yield field;
            }
            case TIME, DAY -> {
                DatePicker field = Fields.date();
                field.setValue(shown.matches("\\d{4}-\\d{2}-\\d{2}") ? LocalDate.parse(shown) : null);
                yield field;
            }
            case FLAG -> {
                Select<String> field = new Select<>();
                field.setItems("true", "false");
                field.setItemLabelGenerator(it -> translate(it.equals("true") ? "list.yes" : "list.no"));
                field.setValue(shown.isEmpty() ? "true" : shown);
                yield field;
            }
            default -> text(shown);
        };
    }

    private static TextField text(String shown) {
        TextField field = new TextField();
        field.setMaxLength(200);
        field.setValue(shown);
        return field;
    }

    private static Select<String> period(String shown) {
        Select<String> field = new Select<>();
        field.setItems(ListDays.WORDS);
        field.setItemLabelGenerator(word -> translate("list.days." + word));
        field.setValue(ListDays.WORDS.contains(shown) ? shown : "this-month");
        return field;
    }

    private MultiSelectComboBox<String> several(String shown) {
        MultiSelectComboBox<String> field = new MultiSelectComboBox<>();
        field.setItems(words.options().keySet());
        field.setItemLabelGenerator(value -> words.options().getOrDefault(value, value));
        Set<String> chosen = FilterWords.choices(shown).stream().filter(words.options()::containsKey).collect(Collectors.toCollection(LinkedHashSet::new));
        field.setValue(chosen);
        return field;
    }

    private void done() {
        ListOperator asked = operator.getValue();
        boolean bare = asked == ListOperator.EMPTY || asked == ListOperator.NOT_EMPTY;
        String first = written(value);
        String last = written(to);
        close();
        apply.accept(bare || !first.isEmpty() || !last.isEmpty() ? filter(asked, first, last).text() : "");
    }

    private static ListFilter filter(ListOperator asked, String first, String last) {
        if (asked != ListOperator.RANGE) {
            return ListFilter.of(asked, first);
        }
        if (first.isEmpty() || last.isEmpty()) {
            return first.isEmpty() ? ListFilter.of(ListOperator.AT_MOST, last) : ListFilter.of(ListOperator.AT_LEAST, first);
        }
        return new ListFilter(ListOperator.RANGE, first, last);
    }

    private static String written(@Nullable HasValue<?, ?> field) {
        return switch (field == null ? null : field.getValue()) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Set<?> chosen -> chosen.stream().map(String::valueOf).collect(Collectors.joining(","));
            case Object other -> other.toString().strip();
        };
    }
}
