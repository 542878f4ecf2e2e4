package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.BigDecimalField;
import dev.vitral.catalog.Category;
import dev.vitral.quoting.WhatIfOrder;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.Icons;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One cost that would be different: of a product or a category, by percent or by an amount. */
final class WhatIfCostRow extends Div {
    private final ComboBox<Choices.Plain> product;
    private final ComboBox<Category> category;
    private final BigDecimalField percent = Fields.decimal("%");
    private final BigDecimalField amount = Fields.money();
    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();

    WhatIfCostRow(Choices choices, List<Category> categories, Consumer<WhatIfCostRow> removed) {
        product = Fields.lookup(choices::plain, Choices.Plain::label);
        product.addCustomValueSetListener(e -> choices.plain(e.getDetail()).ifPresent(product::setValue));
        category = Fields.record(categories, Category::getName);
        category.setClearButtonVisible(true);
        named("productCode", product);
        named("categoryCode", category);
        named("percent", percent);
        named("amount", amount);
        product.addValueChangeListener(e -> {
            if (e.getValue() != null) {
                category.clear();
            }
        });
        category.addValueChangeListener(e -> {
            if (e.getValue() != null) {
                product.clear();
            }
        });
        Button remove = new Button(Icons.of("trash"), e -> removed.accept(this));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        remove.setAriaLabel(translate("whatIf.cost.remove"));
        remove.setTooltipText(translate("whatIf.cost.remove"));
        addClassName("what-if-cost");
        add(product, category, percent, amount, remove);
    }

    private <F extends Component & HasLabel & HasValidationProperties> void named(String property, F field) {
        field.setLabel(translate("whatIf.cost." + property));
        field.getElement().setAttribute("data-field", property);
        fields.put(property, field);
    }

    boolean isBlank() {
        return product.isEmpty() && category.isEmpty() && percent.isEmpty() && amount.isEmpty();
    }

    WhatIfOrder.Cost cost() {
        fields.values().forEach(field -> field.setInvalid(false));
        return new WhatIfOrder.Cost(
                product.isEmpty() ? null : product.getValue().code(), category.isEmpty() ? null : category.getValue().getCode(), percent.getValue(), amount.getValue());
    }

    /** Says at the field what is wrong with it; false when there is no such field. */
    boolean refuse(String property, String text) {
        HasValidationProperties field = fields.get(property);
        if (field == null) {
            return false;
        }
        field.setErrorMessage(text);
        field.setInvalid(true);
        return true;
    }
}
