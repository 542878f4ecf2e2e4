package dev.vitral.purchasing.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.vitral.purchasing.SupplierFigures;
import dev.vitral.purchasing.SupplierPerformance;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ShopTime;
import dev.vitral.shared.ui.Caught;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.Formats;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How suppliers keep their word over a period. */
@Route("desempeno-proveedores")
@Menu(title = "nav.performance", order = 340, icon = "reports")
@RolesAllowed(Roles.CLERK)
@StyleSheet("purchasing.css")
class PerformanceView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final SupplierPerformance performance;
    private final DatePicker from = Fields.date();
    private final DatePicker to = Fields.date();
    private final Grid<SupplierFigures> grid = new Grid<>();

    PerformanceView(SupplierPerformance performance) {
        this.performance = performance;
        from.setLabel(translate("performance.from"));
        to.setLabel(translate("performance.to"));
        LocalDate today = ShopTime.today();
        from.setValue(today.minusMonths(6));
        to.setValue(today);
        Stream.of(from, to).forEach(field -> field.addValueChangeListener(e -> read()));
        column("supplierName", SupplierFigures::supplierName, Function.identity()).setFlexGrow(3).setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.START);
        column("orders", SupplierFigures::orders, count -> Formats.current().whole(count));
        column("lines", SupplierFigures::lines, count -> Formats.current().whole(count));
        column("onTime", SupplierFigures::onTime, rate -> Formats.current().percent(rate));
        column("fulfilled", SupplierFigures::fulfilled, rate -> Formats.current().percent(rate));
        column("priceDrift", SupplierFigures::priceDrift, rate -> Formats.current().percent(rate));
        column("leadDays", SupplierFigures::leadDays, days -> Formats.current().quantity(days));
        column("promisedDays", SupplierFigures::promisedDays, days -> Formats.current().quantity(days));
        grid.addItemClickListener(e -> UI.getCurrentOrThrow().navigate("proveedores/" + e.getItem().supplierId()));
        grid.setEmptyStateText(translate("performance.empty"));
        grid.addClassName("list-grid");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSizeFull();
        Div head = new Div(new H2(translate("performance.list")), from, to);
        head.addClassName("performance-head");
        addClassName("performance");
        setSizeFull();
        add(head, grid);
    }

    private <V extends Comparable<? super V>> Grid.Column<SupplierFigures> column(
            String property, Function<SupplierFigures, @Nullable V> value, Function<V, String> words) {
        return grid.addColumn(figures -> {
                    V shown = value.apply(figures);
                    return shown == null ? "–" : words.apply(shown);
                })
                .setKey(property)
                .setHeader(translate("performance." + property))
                .setComparator(Comparator.comparing(value, Comparator.nullsFirst(Comparator.naturalOrder())))
                .setSortable(true)
                .setAutoWidth(true)
                .setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        read();
    }

    private void read() {
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        to.setInvalid(false);
        try {
            grid.setItems(performance.over(from.getValue(), to.getValue()));
        } catch (RuntimeException e) {
            to.setErrorMessage(Caught.text(Caught.problem(e)));
            to.setInvalid(true);
        }
    }

    @Override
    public String getPageTitle() {
        return translate("performance.list") + " · Vitral";
    }
}
