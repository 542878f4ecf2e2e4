package dev.vitral.quoting.ui;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vitral.quoting.DesignProblems;
import dev.vitral.quoting.formula.Formula;
import dev.vitral.quoting.formula.FormulaException;
import dev.vitral.quoting.formula.Limits;
import dev.vitral.shared.ui.Caught;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A formula, checked and tried out as it is typed; what is wrong stands below it with its position. */
final class FormulaField extends TextField {
    FormulaField(String label, Runnable typed) {
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
    }

    /** The text, or nothing where the field is empty. */
    @Nullable String text() {
        return getValue().isBlank() ? null : getValue().strip();
    }

    /** What it gives for these values; empty when it is empty or wrong, which it then tells. */
    Optional<BigDecimal> tryOut(Collection<String> names, Map<String, BigDecimal> values) {
        setInvalid(false);
        if (text() == null) {
            return Optional.empty();
        }
        try {
            Formula formula = Formula.parse(getValue());
            formula.requireNames(names);
            return Optional.of(formula.evaluate(values));
        } catch (FormulaException e) {
            setErrorMessage(Caught.text(DesignProblems.of("formula", e)));
            setInvalid(true);
            return Optional.empty();
        }
    }
}
