package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import dev.vitral.quoting.design.CostingPolicy;
import dev.vitral.quoting.design.CostingRates;
import dev.vitral.quoting.design.ProfitMode;
import dev.vitral.quoting.design.QuoteRates;
import dev.vitral.shared.ui.Draft;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.Formats;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rates of one quotation, folded away behind a line that names those that matter most. */
final class ConditionFields extends Details {
    private static final int WHOLE = 100;
    private static final int LARGEST = 1000;

    private final Map<String, BigDecimalField> rates = new LinkedHashMap<>();
    private final ComboBox<ProfitMode> mode = Fields.choice(List.of(ProfitMode.values()), m -> translate("field.profitMode." + m));
    private final ComboBox<CostingPolicy> policy = Fields.choice(
            Arrays.stream(CostingPolicy.values()).filter(CostingPolicy::isChoosable).toList(), it -> translate("field.costingPolicy." + it));
    private final Span summary = new Span();

    /** {@code changed} hears of what the user types. */
    ConditionFields(Runnable changed) {
        Runnable told = () -> {
            summarise();
            changed.run();
        };
        addClassName("conditions");
        mode.setLabel(translate("quotation.profitMode"));
        mode.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                told.run();
            }
        });
        policy.setLabel(translate("quotation.costingPolicy"));
        policy.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                told.run();
            }
        });
        Div fields = new Div();
        fields.addClassName("condition-fields");
        for (String name : List.of("globalDiscountRate", "taxRate", "depositRate", "profitRate", "overheadRate", "wasteProfilesRate", "wasteGlassRate")) {
            BigDecimalField field = Percents.field(told);
            field.setLabel(translate("quotation." + name));
            field.getElement().setAttribute("data-field", name);
            rates.put(name, field);
            fields.add(field);
        }
        fields.addComponentAtIndex(3, mode);
        fields.addComponentAtIndex(6, policy);
        summary.addClassName("muted");
        Span title = new Span(translate("quotation.conditions"));
        Div line = new Div(title, summary);
        line.addClassName("condition-line");
        setSummary(line);
        add(fields);
    }

    void read(CostingRates costing, QuoteRates foot, CostingPolicy by) {
        policy.setValue(by);
        show("globalDiscountRate", foot.globalDiscountRate());
        show("taxRate", foot.taxRate());
        show("depositRate", foot.depositRate());
        show("profitRate", costing.profitRate());
        show("overheadRate", costing.overheadRate());
        show("wasteProfilesRate", costing.wasteProfilesRate());
        show("wasteGlassRate", costing.wasteGlassRate());
        mode.setValue(costing.profitMode());
        rates.values().forEach(field -> field.setInvalid(false));
        summarise();
    }

    private void show(String name, BigDecimal fraction) {
        Percents.show(field(name), fraction);
    }

    private BigDecimalField field(String name) {
        return java.util.Objects.requireNonNull(rates.get(name));
    }

    /** Whether all can be taken; what can't is told at its field, and the fold opened. */
    boolean check() {
        boolean margin = mode.getValue() == ProfitMode.MARGIN;
        boolean right = true;
        for (Map.Entry<String, BigDecimalField> rate : rates.entrySet()) {
            boolean open = rate.getKey().equals("overheadRate") || rate.getKey().equals("profitRate") && !margin;
            right &= Percents.check(rate.getValue(), open ? LARGEST : WHOLE);
        }
        if (!right) {
            setOpened(true);
        }
        return right;
    }

    /** Puts back what the browser kept. */
    void recover(Map<String, String> kept) {
        rates.forEach((name, field) -> {
            if (kept.containsKey(name) && !field.isReadOnly()) {
                Draft.put(field, kept.getOrDefault(name, ""));
            }
        });
        summarise();
    }

    /** Shows a refusal at the field of that name, if it is here. */
    boolean refuse(String name, String text) {
        BigDecimalField field = rates.get(name);
        if (field == null) {
            return false;
        }
        field.setErrorMessage(text);
        field.setInvalid(true);
        setOpened(true);
        return true;
    }

    @Nullable BigDecimal rate(String name) {
        return Percents.fraction(field(name));
    }

    @Nullable ProfitMode profitMode() {
        return mode.getValue();
    }

    @Nullable CostingPolicy policy() {
        return policy.getValue();
    }

    void setReadOnly(boolean readOnly) {
        rates.values().forEach(field -> field.setReadOnly(readOnly));
        mode.setReadOnly(readOnly);
        policy.setReadOnly(readOnly);
    }

    /** The rates that matter most, in one line. */
    String words() {
        return summary.getText();
    }

    private void summarise() {
        summary.setText(translate("quotation.conditions.summary", percent("profitRate"), percent("globalDiscountRate"), percent("taxRate"), percent("depositRate")));
    }

    private String percent(String name) {
        BigDecimal rate = rate(name);
        return rate == null ? "–" : Formats.current().percent(rate);
    }
}
