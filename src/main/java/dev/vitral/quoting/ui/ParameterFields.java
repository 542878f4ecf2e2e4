package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vitral.quoting.TemplateDocument;
import dev.vitral.quoting.TemplateParameter;
import dev.vitral.quoting.design.Parameter;
import dev.vitral.quoting.formula.Formula;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.Icons;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The measures that formulas are written over, each with its range and a value to try them with. */
final class ParameterFields extends Div {
    private static final BigDecimal LEAST = new BigDecimal("200");
    private static final BigDecimal MOST = new BigDecimal("6000");
    private static final BigDecimal USUAL = new BigDecimal("1200");

    private final Runnable changed;
    private final Runnable tried;
    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Button more = new Button(translate("template.parameter.add"), Icons.of("plus"), e -> begin());

    /** {@code changed} hears of another measure or range, {@code tried} of another value to try. */
    ParameterFields(Runnable changed, Runnable tried) {
        this.changed = changed;
        this.tried = tried;
        more.addThemeVariants(ButtonVariant.TERTIARY);
        addClassName("parameters");
        add(list, more);
    }

    private final class Row extends Div {
        private final TextField name = Fields.text();
        private final BigDecimalField least = Fields.decimal("");
        private final BigDecimalField usual = Fields.decimal("");
        private final BigDecimalField most = Fields.decimal("");
        private final BigDecimalField trial = Fields.decimal("");
        private final String unit;

        Row(String name, String unit, BigDecimal least, BigDecimal usual, BigDecimal most, boolean readOnly) {
            this.unit = unit;
            this.name.setValue(name);
            this.least.setValue(least);
            this.usual.setValue(usual);
            this.most.setValue(most);
            this.trial.setValue(usual);
            boolean own = !name.equals(Parameter.WIDTH) && !name.equals(Parameter.HEIGHT);
            this.name.setReadOnly(readOnly || !own);
            labelled(this.name, "name", changed);
            labelled(this.least, "minimum", changed);
            labelled(this.usual, "defaultValue", changed);
            labelled(this.most, "maximum", changed);
            labelled(this.trial, "trial", tried);
            List.of(this.least, this.usual, this.most).forEach(field -> field.setReadOnly(readOnly));
            this.trial.addClassName("trial");
            Button away = new Button(Icons.of("trash"), e -> remove(this));
            away.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            away.setAriaLabel(translate("template.parameter.remove", name));
            away.setVisible(own && !readOnly);
            addClassName("parameter-row");
            add(this.name, this.least, this.usual, this.most, this.trial, away);
        }

        private <F extends com.vaadin.flow.component.Component & com.vaadin.flow.component.HasValue<?, ?> & com.vaadin.flow.component.HasLabel & HasValueChangeMode>
                void labelled(F field, String label, Runnable told) {
            field.setLabel(translate("template.parameter." + label));
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setValueChangeTimeout(WindowRow.TYPING_PAUSE);
            field.addValueChangeListener(e -> {
                if (e.isFromClient()) {
                    told.run();
                }
            });
        }
    }

    void read(List<TemplateParameter> parameters, boolean readOnly) {
        rows.clear();
        list.removeAll();
        if (parameters.isEmpty()) {
            append(new Row(Parameter.WIDTH, "mm", LEAST, USUAL, MOST, readOnly));
            append(new Row(Parameter.HEIGHT, "mm", LEAST, USUAL, MOST, readOnly));
        }
        parameters.forEach(p -> append(new Row(p.getName(), p.getUnit(), p.getMinimum(), p.getDefaultValue(), p.getMaximum(), readOnly)));
        more.setVisible(!readOnly);
    }

    private void append(Row row) {
        rows.add(row);
        list.add(row);
    }

    private void begin() {
        Row row = new Row("", "mm", BigDecimal.ZERO, BigDecimal.ZERO, MOST, false);
        append(row);
        row.name.focus();
    }

    private void remove(Row row) {
        rows.remove(row);
        list.remove(row);
        changed.run();
    }

    /** Says at the fields what can't be; gives back whether nothing is wrong. */
    boolean check() {
        boolean right = true;
        for (Row row : rows) {
            boolean named = Formula.isName(row.name.getValue());
            row.name.setErrorMessage(translate("template.parameter.badName"));
            row.name.setInvalid(!named);
            boolean ranged = !row.least.isEmpty() && !row.usual.isEmpty() && !row.most.isEmpty()
                    && row.least.getValue().compareTo(row.usual.getValue()) <= 0 && row.usual.getValue().compareTo(row.most.getValue()) <= 0;
            row.usual.setErrorMessage(translate("template.parameter.badRange"));
            row.usual.setInvalid(!ranged);
            right &= named && ranged;
        }
        return right;
    }

    List<String> names() {
        return rows.stream().map(row -> row.name.getValue()).toList();
    }

    Map<String, TemplateDocument.Range> ranges() {
        Map<String, TemplateDocument.Range> ranges = new LinkedHashMap<>();
        rows.forEach(row -> ranges.put(
                row.name.getValue(), new TemplateDocument.Range(row.unit, row.least.getValue(), row.most.getValue(), row.usual.getValue())));
        return ranges;
    }

    /** The values to try the formulas with. */
    Trial trial() {
        Trial trial = new Trial();
        rows.forEach(row -> trial.measure(
                row.name.getValue(), row.unit, row.trial.getValue(), row.least.getValue(), row.usual.getValue(), row.most.getValue()));
        return trial;
    }
}
