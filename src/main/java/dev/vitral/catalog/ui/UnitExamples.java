package dev.vitral.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.vitral.catalog.Product;
import dev.vitral.catalog.Ratio;
import dev.vitral.catalog.Unit;
import dev.vitral.catalog.UnitConversion;
import dev.vitral.catalog.UnitConversions;
import dev.vitral.shared.ui.Formats;
import java.math.BigDecimal;
import java.util.List;

/** What the typed sizes mean, while they are typed: {@code 1 tramo = 6.1 m}. */
class UnitExamples extends Div {
    UnitExamples() {
        addClassName("unit-examples");
        getElement().setAttribute("role", "status");
    }

    /** Shows how the product's stock unit and the other units convert, the larger one first. */
    void show(Product product, List<Unit> all) {
        removeAll();
        Unit stock = product.getUnit();
        if (stock == null) {
            return;
        }
        UnitConversion conversion = UnitConversion.of(product);
        for (Unit unit : UnitConversions.units(product, all)) {
            if (!unit.getId().equals(stock.getId())) {
                Ratio factor = conversion.factor(stock, unit).orElseThrow();
                boolean stockIsLarger = factor.over().compareTo(factor.under()) >= 0;
                add(stockIsLarger ? example(stock, factor, unit) : example(unit, conversion.factor(unit, stock).orElseThrow(), stock));
            }
        }
        if (getElement().getChildCount() == 0) {
            add(new Span(translate("product.units.none", stock.getCode())));
        }
    }

    private static Span example(Unit larger, Ratio factor, Unit smaller) {
        return new Span(translate("product.units.example", larger.getCode(), Formats.current().quantity(factor.of(BigDecimal.ONE)), smaller.getCode()));
    }
}
