package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitral.quoting.design.Labour;
import dev.vitral.quoting.formula.Formula;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.Icons;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A row of a cut script: a variable, an option, a rule, work, a part. */
final class ScriptRow extends Div {
    private final List<ScriptColumn> columns;
    private final Map<String, AbstractField<?, ?>> fields = new LinkedHashMap<>();
    /** As they were written: a field forgets the zeros at the end. */
    private final Map<String, @Nullable BigDecimal> numbers = new HashMap<>();
    private final Div line = new Div();
    private final Button away;
    private final @Nullable ScriptList inner;
    /** What the screen has no field for, kept as it was. */
    private @Nullable Integer version;

    ScriptRow(String section, List<ScriptColumn> columns, @Nullable ScriptList inner, Runnable changed, Consumer<ScriptRow> removed) {
        this.columns = columns;
        this.inner = inner;
        line.addClassName("component-formulas");
        for (ScriptColumn column : columns) {
            AbstractField<?, ?> field = field(column, translate("template." + section + "." + column.name()), changed);
            field.getElement().setAttribute("data-field", section + "." + column.name());
            fields.put(column.name(), field);
            line.add(field);
        }
        away = new Button(Icons.of("trash"), e -> removed.accept(this));
        away.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        away.setAriaLabel(translate("template.script.remove"));
        addClassNames("component-row", "script-row");
        add(line, away);
        if (inner != null) {
            add(inner);
        }
    }

    private static AbstractField<?, ?> field(ScriptColumn column, String label, Runnable changed) {
        if (column.kind().isFormula()) {
            return new FormulaField(label, column.kind().wanted(), changed);
        }
        AbstractField<?, ?> field = switch (column.kind()) {
            case NUMBER -> Fields.decimal("");
            case STAGE -> Fields.choice(List.of(Labour.Stage.values()), stage -> translate("template.stage." + stage));
            default -> Fields.text();
        };
        ((HasLabel) field).setLabel(label);
        field.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                changed.run();
            }
        });
        return field;
    }

    void setReadOnly(boolean readOnly) {
        fields.values().forEach(field -> field.setReadOnly(readOnly));
        away.setVisible(!readOnly);
    }

    Optional<ScriptList> inner() {
        return Optional.ofNullable(inner);
    }

    @Nullable Integer version() {
        return version;
    }

    void keep(@Nullable Integer pinned) {
        version = pinned;
    }

    ScriptRow put(String name, @Nullable String text) {
        ((TextField) field(name)).setValue(text == null ? "" : text);
        return this;
    }

    ScriptRow put(String name, @Nullable BigDecimal number) {
        ((BigDecimalField) field(name)).setValue(number);
        numbers.put(name, number);
        return this;
    }

    @SuppressWarnings("unchecked")
    ScriptRow put(String name, Labour.Stage stage) {
        ((ComboBox<Labour.Stage>) field(name)).setValue(stage);
        return this;
    }

    /** Its text; null where it is empty. */
    @Nullable String text(String name) {
        String text = ((TextField) field(name)).getValue();
        return text.isBlank() ? null : text.strip();
    }

    String must(String name) {
        return Objects.requireNonNullElse(text(name), "");
    }

    @Nullable BigDecimal number(String name) {
        BigDecimal typed = ((BigDecimalField) field(name)).getValue();
        BigDecimal given = numbers.get(name);
        return typed != null && given != null && typed.compareTo(given) == 0 ? given : typed;
    }

    Labour.Stage stage(String name) {
        return ((ComboBox<?>) field(name)).getValue() instanceof Labour.Stage stage ? stage : Labour.Stage.MAKING;
    }

    private AbstractField<?, ?> field(String name) {
        return Objects.requireNonNull(fields.get(name));
    }

    void focus() {
        if (fields.values().iterator().next() instanceof Focusable<?> first) {
            first.focus();
        }
    }

    void tryOut(Trial trial) {
        fields.values().forEach(field -> {
            if (field instanceof FormulaField formula) {
                formula.tryOut(trial);
            }
        });
    }

    /** Whether everything is there and right; what is not is told at its field. */
    boolean check() {
        boolean right = inner == null || inner.check();
        for (ScriptColumn column : columns) {
            AbstractField<?, ?> field = field(column.name());
            HasValidationProperties shown = (HasValidationProperties) field;
            boolean missing = column.required() && field.isEmpty();
            boolean misnamed = column.kind() == ScriptColumn.Kind.NAME && !field.isEmpty() && !Formula.isName(String.valueOf(field.getValue()));
            if (missing || misnamed) {
                shown.setErrorMessage(translate(missing ? "error.field.required" : "template.parameter.badName"));
                shown.setInvalid(true);
            } else if (!column.kind().isFormula()) {
                shown.setInvalid(false);
            }
            right &= !shown.isInvalid();
        }
        return right;
    }
}
