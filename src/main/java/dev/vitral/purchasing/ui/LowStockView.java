package dev.vitral.purchasing.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.vitral.purchasing.LowStock;
import dev.vitral.purchasing.LowStockList;
import dev.vitral.purchasing.LowStockRow;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.GridColumn;
import dev.vitral.shared.ui.Icons;
import dev.vitral.shared.ui.ListScreen;
import dev.vitral.shared.ui.ListSource;
import dev.vitral.shared.ui.ListState;
import jakarta.annotation.security.RolesAllowed;

/** What is at or under its minimum, most missing first, and the way to order it. */
@Route("bajo-minimo")
@Menu(title = "nav.lowStock", order = 330, icon = "alert")
@RolesAllowed(Roles.CLERK)
@StyleSheet("purchasing.css")
class LowStockView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final String PATH = "bajo-minimo";

    private final ListScreen<LowStockRow> list;

    LowStockView(LowStock lowStock, Idempotency idempotency) {
        this.list = new ListScreen<>("lowStock", LowStockList.SPEC, ListSource.of(lowStock::list, lowStock::count), LowStockRow::id)
                .column(GridColumn.code("code", LowStockRow::code).essential())
                .column(GridColumn.text("description", LowStockRow::description).grow(3))
                .column(GridColumn.text("supplierName", (LowStockRow row) -> row.supplierName() == null ? translate("lowStock.noSupplier") : row.supplierName()).grow(2))
                .column(GridColumn.quantity("available", LowStockRow::available).essential())
                .column(GridColumn.quantity("onOrder", LowStockRow::onOrder))
                .column(GridColumn.quantity("minStock", LowStockRow::minStock))
                .column(GridColumn.quantity("missing", LowStockRow::missing))
                .column(GridColumn.quantity("suggested", LowStockRow::suggested).essential())
                .column(GridColumn.text("unit", LowStockRow::unit).width("5rem").grow(0))
                .column(GridColumn.money("amount", LowStockRow::amount))
                .onOpen(row -> UI.getCurrentOrThrow().navigate("productos/" + row.id()))
                .onStateChanged(state -> UI.getCurrentOrThrow().getPage().getHistory().replaceState(null, new Location(PATH, state.parameters())));
        Button order = new Button(translate("lowStock.order"), Icons.of("purchase-orders"), e -> new LowStockDialog(lowStock, idempotency, list::refresh).open());
        order.addThemeVariants(ButtonVariant.PRIMARY);
        list.withAction(order);
        setSizeFull();
        add(list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(ListState.of(event.getLocation().getQueryParameters(), LowStockList.SPEC));
    }

    @Override
    public String getPageTitle() {
        return translate("lowStock.list") + " · Vitral";
    }
}
