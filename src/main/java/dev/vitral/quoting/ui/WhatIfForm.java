package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitral.catalog.CatalogData;
import dev.vitral.catalog.Category;
import dev.vitral.catalog.Finish;
import dev.vitral.quoting.WhatIfOrder;
import dev.vitral.shared.Problem;
import dev.vitral.shared.ui.Caught;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.Icons;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What would be different: costs, factors of finishes, rates. What is left empty stays as it is. */
final class WhatIfForm extends Div {
    private static final Pattern AT_COST = Pattern.compile("(?:.*\\.)?costs\\[(\\d+)]\\.?(.*)");
    private static final List<String> RATES = List.of("profitRate", "overheadRate", "wasteProfilesRate", "wasteGlassRate");

    private final Choices choices;
    private final List<Category> categories;
    private final TextField title = Fields.text();
    private final List<WhatIfCostRow> costs = new ArrayList<>();
    private final Div costList = new Div();
    private final Map<String, BigDecimalField> finishes = new LinkedHashMap<>();
    private final Map<String, BigDecimalField> rates = new LinkedHashMap<>();
    private final BigDecimalField exchangeRate = Fields.decimal("");
    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();
    private final Div message = new Div();

    WhatIfForm(Choices choices, CatalogData data, Consumer<WhatIfOrder> begin, Runnable close) {
        this.choices = choices;
        this.categories = data.categories();
        title.setMaxLength(120);
        named("title", title, translate("whatIf.title"));
        Div rateFields = new Div();
        rateFields.addClassName("condition-fields");
        RATES.forEach(name -> {
            BigDecimalField field = Percents.field(() -> {});
            rates.put(name, field);
            rateFields.add(named(name, field, translate("quotation." + name)));
        });
        rateFields.add(named("exchangeRate", exchangeRate, translate("whatIf.exchangeRate")));
        Div finishFields = new Div();
        finishFields.addClassName("condition-fields");
        for (Finish finish : data.finishes()) {
            BigDecimalField field = Fields.decimal("");
            field.setPlaceholder(Formats.current().quantity(finish.getPriceFactor()));
            finishes.put(finish.getCode(), field);
            finishFields.add(named("finish." + finish.getCode(), field, finish.getName()));
        }
        costList.addClassName("what-if-costs");
        addCost();
        message.addClassName("record-message");
        message.getElement().setAttribute("role", "alert");
        message.setVisible(false);
        Button more = new Button(translate("whatIf.cost.add"), Icons.of("plus"), e -> addCost());
        Div body = new Div(message, new Paragraph(translate("whatIf.text")), title, new H3(translate("whatIf.costs")), costList, more,
                new H3(translate("whatIf.finishes")), finishFields, new H3(translate("whatIf.rates")), rateFields);
        body.addClassNames("record-body", "what-if-body");
        Button go = new Button(translate("whatIf.begin"), e -> ask(begin));
        go.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(translate("form.cancel"), e -> close.run());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Div buttons = new Div(go, cancel);
        buttons.addClassName("record-buttons");
        Div head = new Div(new H2(translate("whatIf.new")));
        head.addClassName("record-head");
        addClassNames("record", "what-if-form");
        add(head, body, buttons);
    }

    private <F extends Component & HasLabel & HasValidationProperties> F named(String property, F field, String label) {
        field.setLabel(label);
        field.getElement().setAttribute("data-field", property);
        fields.put(property, field);
        return field;
    }

    private void addCost() {
        WhatIfCostRow row = new WhatIfCostRow(choices, categories, gone -> {
            costs.remove(gone);
            costList.remove(gone);
        });
        costs.add(row);
        costList.add(row);
    }

    private void ask(Consumer<WhatIfOrder> begin) {
        message.setVisible(false);
        fields.values().forEach(field -> field.setInvalid(false));
        if (title.isEmpty()) {
            title.setErrorMessage(translate("error.field.required"));
            title.setInvalid(true);
            title.focus();
            return;
        }
        if (rates.entrySet().stream().map(e -> Percents.check(e.getValue(), e.getKey().startsWith("waste") ? 100 : 1000)).anyMatch(right -> !right)) {
            return;
        }
        List<WhatIfCostRow> meant = costs.stream().filter(row -> !row.isBlank()).toList();
        try {
            begin.accept(order(meant));
        } catch (RuntimeException e) {
            show(Caught.problem(e), meant);
        }
    }

    private WhatIfOrder order(List<WhatIfCostRow> meant) {
        List<WhatIfOrder.Factor> factors = finishes.entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> new WhatIfOrder.Factor(e.getKey(), e.getValue().getValue()))
                .toList();
        return new WhatIfOrder(
                title.getValue(), meant.stream().map(WhatIfCostRow::cost).toList(), factors, exchangeRate.getValue(), Percents.fraction(rates.get("profitRate")),
                Percents.fraction(rates.get("overheadRate")), Percents.fraction(rates.get("wasteProfilesRate")), Percents.fraction(rates.get("wasteGlassRate")));
    }

    private void show(Problem problem, List<WhatIfCostRow> meant) {
        List<String> left = new ArrayList<>();
        problem.fields().stream().filter(wrong -> !tell(wrong, meant)).forEach(wrong -> left.add(Caught.text(wrong)));
        if (problem.fields().isEmpty()) {
            left.add(Caught.text(problem));
        }
        message.setVisible(!left.isEmpty());
        message.setText(String.join(" ", left));
    }

    private boolean tell(Problem.Field wrong, List<WhatIfCostRow> meant) {
        Matcher path = AT_COST.matcher(wrong.field());
        if (path.matches() && Integer.parseInt(path.group(1)) < meant.size()) {
            return meant.get(Integer.parseInt(path.group(1))).refuse(path.group(2), Caught.text(wrong));
        }
        HasValidationProperties field = fields.get(wrong.field().substring(wrong.field().lastIndexOf('.') + 1));
        if (field == null) {
            return false;
        }
        field.setErrorMessage(Caught.text(wrong));
        field.setInvalid(true);
        return true;
    }
}
