package dev.vitral.purchasing.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import dev.vitral.purchasing.Supplier;
import dev.vitral.purchasing.SupplierFigures;
import dev.vitral.purchasing.SupplierPerformance;
import dev.vitral.shared.ShopTime;
import dev.vitral.shared.ui.Formats;
import java.time.LocalDate;
import java.util.Optional;

/** How one supplier kept its word over the last year, on its record. */
final class SupplierRecord extends Div {
    private final SupplierPerformance performance;
    private final DescriptionList facts = new DescriptionList();

    SupplierRecord(SupplierPerformance performance) {
        this.performance = performance;
        facts.addClassName("facts");
        add(new H3(translate("performance.year")), facts);
        setVisible(false);
    }

    void show(Supplier supplier) {
        LocalDate today = ShopTime.today();
        Optional<SupplierFigures> figures = supplier.isSaved() ? performance.of(supplier.getId(), today.minusYears(1), today) : Optional.empty();
        facts.removeAll();
        setVisible(figures.isPresent());
        figures.ifPresent(this::show);
    }

    private void show(SupplierFigures figures) {
        Formats formats = Formats.current();
        fact("orders", formats.whole(figures.orders()));
        fact("onTime", formats.percent(figures.onTime()));
        fact("fulfilled", formats.percent(figures.fulfilled()));
        fact("priceDrift", figures.priceDrift() == null ? "–" : formats.percent(figures.priceDrift()));
        fact("leadDays", figures.leadDays() == null || figures.promisedDays() == null
                ? "–"
                : translate("performance.days", formats.quantity(figures.leadDays()), formats.quantity(figures.promisedDays())));
    }

    private void fact(String property, String text) {
        facts.add(new DescriptionList.Term(translate("performance." + property)), new DescriptionList.Description(text));
    }
}
