package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.vitral.quoting.formula.Formula;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names and functions to click into the formula that is being written. */
final class FormulaPalette extends Div {
    private final Div names = new Div();
    private List<String> shown = List.of();
    private @Nullable FormulaField field;

    FormulaPalette() {
        addClassName("formula-palette");
        Div functions = new Div();
        Formula.functions().forEach(function -> functions.add(chip(function + "( )", function + "(")));
        add(new Span(translate("template.palette")), names, functions);
        setVisible(false);
    }

    void write(FormulaField written) {
        field = written;
        setVisible(!written.isReadOnly());
    }

    void offer(Collection<String> offered) {
        List<String> now = new ArrayList<>(offered);
        if (!now.equals(shown)) {
            shown = now;
            names.removeAll();
            now.forEach(name -> names.add(chip(name, name)));
        }
    }

    private Button chip(String label, String text) {
        Button chip = new Button(label, e -> {
            if (field != null && field.isAttached() && !field.isReadOnly()) {
                field.insert(text);
            }
        });
        chip.addThemeVariants(ButtonVariant.SMALL);
        chip.addClassName("formula-chip");
        return chip;
    }
}
