package dev.vitral.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.Setter;
import com.vaadin.flow.data.converter.Converter;
import com.vaadin.flow.function.ValueProvider;
import dev.vitral.shared.BusinessRecord;
import dev.vitral.shared.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of one kind of record and what they are bound to. A form of a module extends it, adds its fields in sections, and says how a record is named.
 * Labels stand under {@code <name>.<property>}, headings under {@code <name>.section.<section>}.
 */
public class RecordForm<T extends BusinessRecord> extends Div {
    private final String name;
    private final FormRules<T> rules;
    private final Binder<T> binder = new Binder<>();
    private final Map<String, HasValue<?, ?>> fields = new LinkedHashMap<>();
    private boolean dirty;
    private boolean reading;

    /** A form for records of that type, its texts under {@code name}. */
    protected RecordForm(String name, Class<T> type) {
        this.name = name;
        this.rules = new FormRules<>(type);
        addClassName("record-form");
        binder.addValueChangeListener(e -> dirty = dirty || !reading);
    }

    /** What identifies the record in the panel's head: its code, or nothing. */
    protected String code(T record) {
        return "";
    }

    /** What the record is called in the panel's head and in messages. */
    protected String title(T record) {
        return "";
    }

    /** States of the record worth a chip, in use and trash aside, which the panel tells itself. */
    protected List<Chip> chips(T record) {
        return List.of();
    }

    /** Whether the record can only be looked at: out of use, or not of the user's role. */
    protected boolean isReadOnly(T record) {
        return record.isDeleted();
    }

    /** Adds a field: gives it its label, the rules of the property, and the binding. */
    protected <F extends Component & HasValue<?, V>, V> F field(String property, F field, ValueProvider<T, V> getter, Setter<T, V> setter) {
        binder.forField(prepared(property, field)).withValidator(rules.of(property)).bind(getter, setter);
        return field;
    }

    /** Adds a field whose value is made into the property's by a value type's own factory. */
    protected <F extends Component & HasValue<?, W>, W, V> F field(
            String property, F field, Converter<W, V> converter, ValueProvider<T, V> getter, Setter<T, V> setter) {
        binder.forField(prepared(property, field)).withConverter(converter).bind(getter, setter);
        return field;
    }

    private <F extends Component & HasValue<?, W>, W> F prepared(String property, F field) {
        if (field instanceof HasLabel labelled) {
            labelled.setLabel(label(property));
        }
        field.getElement().setAttribute("data-field", property);
        field.setRequiredIndicatorVisible(rules.isRequired(property));
        fields.put(property, field);
        return field;
    }

    /** Adds a heading and, below it, fields in two columns; give a field both columns by {@link #wide}. */
    protected void section(String section, Component... components) {
        FormLayout layout = new FormLayout();
        layout.setAutoResponsive(true);
        layout.setMaxColumns(2);
        layout.setColumnWidth("11rem");
        layout.setExpandColumns(true);
        layout.setExpandFields(true);
        layout.setAutoRows(true);
        for (Component component : components) {
            layout.add(component);
            if (component.hasClassName("wide")) {
                layout.setColspan(component, 2);
            }
        }
        add(new H3(translate(name + ".section." + section)), layout);
    }

    /** Lets a field take both columns of its section. */
    protected static <C extends Component & com.vaadin.flow.component.HasStyle> C wide(C field) {
        field.addClassName("wide");
        return field;
    }

    /** The label of a property in the user's language. */
    protected final String label(String property) {
        return translate(name + "." + property);
    }

    final String name() {
        return name;
    }

    /** Shows the record; nothing is changed yet. */
    public void read(T record) {
        reading = true;
        try {
            binder.readBean(record);
            clearProblems();
        } finally {
            reading = false;
        }
        dirty = false;
        binder.setReadOnly(isReadOnly(record));
    }

    /** Writes what was typed into the record if all of it is right; else says at the fields what is wrong. */
    public boolean write(T record) {
        return binder.writeBeanIfValid(record);
    }

    /** Whether something was typed since the record was read. */
    public final boolean isDirty() {
        return dirty;
    }

    /** Tells that something was typed outside the bound fields. */
    protected final void touch() {
        dirty = true;
    }

    final Map<String, HasValue<?, ?>> fields() {
        return fields;
    }

    /** Labels of the fields, in their order. */
    final Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        fields.keySet().forEach(property -> labels.put(property, label(property)));
        return labels;
    }

    private void clearProblems() {
        fields.values().forEach(field -> problem(field, null));
    }

    private static void problem(HasValue<?, ?> field, @org.jspecify.annotations.Nullable String text) {
        if (field instanceof HasValidationProperties shown) {
            shown.setErrorMessage(text);
            shown.setInvalid(text != null);
        }
    }

    /** Shows a service's refusal at the fields that it names; gives back the texts that no field could take. */
    final List<String> show(Problem problem) {
        List<String> left = new ArrayList<>();
        for (Problem.Field wrong : problem.fields()) {
            HasValue<?, ?> field = fields.get(wrong.field());
            if (field == null) {
                left.add(Caught.text(wrong));
            } else {
                problem(field, Caught.text(wrong));
            }
        }
        if (problem.fields().isEmpty()) {
            left.add(Caught.text(problem));
        }
        return left;
    }

    /** Puts the cursor into the first field that is wrong. */
    final void focusFirstWrong() {
        wrong().ifPresent(field -> ((Focusable<?>) field).focus());
    }

    private Optional<HasValue<?, ?>> wrong() {
        return fields.values().stream()
                .filter(field -> field instanceof HasValidationProperties shown && shown.isInvalid() && field instanceof Focusable)
                .findFirst();
    }

    /** Puts the cursor into the first field. */
    final void focusFirst() {
        fields.values().stream().filter(Focusable.class::isInstance).findFirst().ifPresent(field -> ((Focusable<?>) field).focus());
    }
}
