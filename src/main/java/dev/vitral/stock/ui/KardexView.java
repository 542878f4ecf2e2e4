package dev.vitral.stock.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.Product;
import dev.vitral.catalog.ProductRow;
import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.GridColumn;
import dev.vitral.shared.ui.ListScreen;
import dev.vitral.shared.ui.ListSource;
import dev.vitral.shared.ui.ListState;
import dev.vitral.shared.ui.StateMessage;
import dev.vitral.stock.MovementList;
import dev.vitral.stock.MovementRow;
import dev.vitral.stock.StockQueries;
import dev.vitral.stock.Warehouses;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.Map;

/** The stock card of one product: each movement with the balance that it left (STK-3). */
@Route("kardex/:id?")
@Menu(title = "nav.kardex", order = 230, icon = "kardex")
@RolesAllowed(Roles.CLERK)
@StyleSheet("stock.css")
class KardexView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final StockQueries queries;
    private final Catalog catalog;
    private final Warehouses warehouses;
    private final ComboBox<ProductRow> product;
    private final Span facts = new Span();
    private final Div card = new Div();

    KardexView(StockQueries queries, Catalog catalog, Warehouses warehouses) {
        this.queries = queries;
        this.catalog = catalog;
        this.warehouses = warehouses;
        this.product = ProductPicker.over(catalog);
        product.setPlaceholder(translate("kardex.choose"));
        product.setAriaLabel(translate("kardex.choose"));
        product.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                UI.getCurrentOrThrow().navigate("kardex/" + e.getValue().id());
            }
        });
        Div head = new Div(product, facts);
        head.addClassName("kardex-head");
        facts.addClassName("kardex-facts");
        card.addClassName("kardex-card");
        addClassName("kardex");
        setSizeFull();
        add(head, card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String wanted = event.getRouteParameters().get("id").orElse("");
        card.removeAll();
        Product found = wanted.matches("\\d{1,18}") ? catalog.find(Long.parseLong(wanted)).orElse(null) : null;
        if (found == null) {
            facts.setText("");
            card.add(new StateMessage("stock", translate("kardex.empty"), translate("kardex.empty.text")));
            return;
        }
        tell(found);
        ListScreen<MovementRow> list = list(found.getId());
        card.add(list);
        list.show(ListState.of(QueryParameters.empty(), MovementList.SPEC));
    }

    private void tell(Product found) {
        Formats formats = Formats.current();
        String unit = found.getUnit() == null ? "" : found.getUnit().getCode();
        facts.setText(queries.level(found.getId())
                .map(level -> translate(
                        "kardex.facts", found.getCode(), found.getDescription(), formats.quantity(level.getOnHand()), unit,
                        formats.money(level.getValue()), level.getAverageCost() == null ? "–" : formats.unitCost(level.getAverageCost())))
                .orElse(found.getCode()));
    }

    private ListScreen<MovementRow> list(long productId) {
        ListSource<MovementRow> source = new ListSource<>() {
            @Override
            public ListPage<MovementRow> page(ListRequest request) {
                return queries.list(of(request));
            }

            @Override
            public ListPage.Total total(ListRequest request) {
                return queries.count(of(request));
            }

            private ListRequest of(ListRequest request) {
                Map<String, String> filters = new HashMap<>(request.filters());
                filters.put("productId", Long.toString(productId));
                return request.where(filters);
            }
        };
        return new ListScreen<>("kardex", MovementList.SPEC, source, MovementRow::id)
                .column(MovementColumns.date())
                .column(MovementColumns.type())
                .column(GridColumn.text("warehouse", MovementRow::warehouse).options(WarehouseNames.of(warehouses)).width("7rem").grow(0))
                .column(GridColumn.text("reference", MovementRow::reference).width("7rem"))
                .column(MovementColumns.quantity())
                .column(GridColumn.unitCost("unitCost", MovementRow::unitCost).width("6rem"))
                .column(GridColumn.money("value", MovementRow::changeValue).width("6rem"))
                .column(GridColumn.quantity("balanceQuantity", MovementRow::balanceQuantity).essential())
                .column(GridColumn.money("balanceValue", MovementRow::balanceValue).width("6rem"))
                .column(GridColumn.unitCost("averageCost", MovementRow::averageCost).width("6rem"))
                .column(GridColumn.text("user", MovementRow::user).width("7rem").grow(0))
                .onOpen(row -> UI.getCurrentOrThrow().navigate("movimientos/" + row.id()));
    }

    @Override
    public String getPageTitle() {
        return translate("kardex.list") + " · Vitral";
    }
}
