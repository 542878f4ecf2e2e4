package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vitral.quoting.DesignProblems;
import dev.vitral.quoting.formula.Dimension;
import dev.vitral.quoting.formula.Formula;
import dev.vitral.quoting.formula.FormulaException;
import dev.vitral.quoting.formula.Limits;
import dev.vitral.shared.ui.Caught;
import dev.vitral.shared.ui.Formats;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A formula, checked and tried out as it is typed: what is wrong stands below it with its position; else what it gives at the least, usual and greatest
 * size, and a doubt where its unit is not what is wanted here (QUO-4).
 */
final class FormulaField extends TextField {
    private static final String CURSOR = "element.inputElement.selectionStart";

    /** What a formula is for. */
    enum Wanted {
        PIECES(0),
        MILLIMETRES(1),
        ANYTHING(-1);

        private final int power;

        Wanted(int power) {
            this.power = power;
        }
    }

    private final Wanted wanted;
    private final Runnable typed;
    private int cursor = Integer.MAX_VALUE;

    FormulaField(String label, Wanted wanted, Runnable typed) {
        this.wanted = wanted;
        this.typed = typed;
        setLabel(label);
        setMaxLength(Limits.LENGTH);
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(WindowRow.TYPING_PAUSE);
        addClassName("formula-field");
        getElement().setAttribute("spellcheck", "false");
        addValueChangeListener(e -> {
            if (e.isFromClient()) {
                typed.run();
            }
        });
        addFocusListener(e -> Optional.ofNullable(findAncestor(TemplateForm.class)).ifPresent(form -> form.writing(this)));
        getElement().addEventListener("focusout", e -> cursor = e.getEventData().path(CURSOR).asInt(Integer.MAX_VALUE)).addEventData(CURSOR);
    }

    /** The text, or nothing where the field is empty. */
    @Nullable String text() {
        return getValue().isBlank() ? null : getValue().strip();
    }

    /** Puts the text where the cursor was, as if it had been typed. */
    void insert(String text) {
        int at = Math.min(cursor, getValue().length());
        setValue(getValue().substring(0, at) + text + getValue().substring(at));
        cursor = at + text.length();
        typed.run();
        focus();
        getElement().executeJs("setTimeout(() => this.inputElement.setSelectionRange($0, $0))", cursor);
    }

    /** What it gives for the size typed; empty when it is empty or wrong, which it then tells. */
    Optional<BigDecimal> tryOut(Trial trial) {
        setInvalid(false);
        setHelperText(null);
        removeClassName("unit-doubt");
        if (text() == null) {
            return Optional.empty();
        }
        try {
            Formula formula = Formula.parse(getValue());
            formula.requireNames(trial.measures().keySet());
            if (!trial.typed().keySet().containsAll(formula.variables())) {
                return Optional.empty(); // a variable that is wrong tells it where it stands
            }
            BigDecimal value = formula.evaluate(trial.typed());
            tell(formula, trial);
            return Optional.of(value);
        } catch (FormulaException e) {
            setErrorMessage(Caught.text(DesignProblems.of("formula", e)));
            setInvalid(true);
            return Optional.empty();
        }
    }

    private void tell(Formula formula, Trial trial) {
        Object[] values = trial.sizes().stream().map(size -> value(formula, size)).toArray();
        String text = formula.variables().isEmpty() ? null : translate("template.formula.values", values);
        String doubt = doubt(formula.dimension(trial.measures()));
        setHelperText(doubt == null ? text : doubt);
        setClassName("unit-doubt", doubt != null);
    }

    private @Nullable String doubt(Dimension given) {
        if (given.mixed()) {
            return translate("template.formula.mixed");
        }
        boolean other = wanted != Wanted.ANYTHING && given.isOtherThan(wanted.power);
        return other ? translate("template.formula.unit." + wanted, unit(given.power())) : null;
    }

    private static String unit(int power) {
        return power == 0 ? translate("template.formula.pieces") : power == 1 ? "mm" : power == 2 ? "mm²" : "mm^" + power;
    }

    private static String value(Formula formula, Map<String, BigDecimal> size) {
        try {
            return Formats.current().quantity(formula.evaluate(size));
        } catch (FormulaException none) {
            return "–";
        }
    }
}
