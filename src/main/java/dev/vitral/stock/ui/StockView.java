package dev.vitral.stock.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.Chip;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.GridColumn;
import dev.vitral.shared.ui.ListScreen;
import dev.vitral.shared.ui.ListSource;
import dev.vitral.stock.OnHand;
import dev.vitral.stock.ReservationRow;
import dev.vitral.stock.ReservationState;
import dev.vitral.stock.Reservations;
import dev.vitral.stock.StockList;
import dev.vitral.stock.StockOnHand;
import dev.vitral.stock.StockRow;
import dev.vitral.stock.Warehouses;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What there is of each product, in all or in the warehouse chosen in its filter; beside it one product in each warehouse (STK-4). */
@Route("existencias/:id?")
@Menu(title = "nav.stock", order = 210, icon = "stock")
@RolesAllowed(Roles.CLERK)
@StyleSheet("stock.css")
class StockView extends PanelScreen<StockRow> {
    private final StockOnHand stock;
    private final Reservations reservations;

    StockView(StockOnHand stock, Reservations reservations, Warehouses warehouses) {
        super("existencias", "stock", StockList.SPEC, list(stock, warehouses), StockRow::productId);
        this.stock = stock;
        this.reservations = reservations;
    }

    private static ListScreen<StockRow> list(StockOnHand stock, Warehouses warehouses) {
        return new ListScreen<>("stock", StockList.SPEC, ListSource.of(stock::list, stock::count), StockRow::productId)
                .column(GridColumn.code("code", StockRow::productCode).grow(1).essential())
                .column(GridColumn.text("description", StockRow::description).filteredBy("words").grow(3).essential())
                .column(GridColumn.<StockRow>text("warehouse", row -> row.warehouse() == null ? translate("stock.allWarehouses") : row.warehouse()).options(WarehouseNames.of(warehouses)))
                .column(GridColumn.text("location", StockRow::location).width("7rem").grow(0).optional())
                .column(GridColumn.quantity("onHand", StockRow::onHand).essential())
                .column(GridColumn.text("unit", StockRow::unit).width("5rem").grow(0))
                .column(GridColumn.quantity("reserved", StockRow::reserved))
                .column(GridColumn.quantity("available", StockRow::available))
                .column(GridColumn.unitCost("averageCost", StockRow::averageCost))
                .column(GridColumn.money("value", StockRow::value).width("8rem"))
                .column(GridColumn.quantity("minStock", StockRow::minStock).optional())
                .column(GridColumn.chip("low", row -> row.low() ? new Chip(translate("stock.low"), Chip.Tone.ATTENTION) : null));
    }

    @Override
    Optional<Component> panel(long id) {
        return stock.find(id).map(row -> {
            Formats formats = Formats.current();
            return new Panel("stock", row.productCode(), row.description(), () -> go(""))
                    .fact("onHand", formats.quantity(row.onHand()) + " " + row.unit())
                    .fact("reserved", formats.quantity(row.reserved()))
                    .fact("available", formats.quantity(row.available()))
                    .fact("minStock", formats.quantity(row.minStock()))
                    .fact("averageCost", row.averageCost() == null ? "–" : formats.unitCost(row.averageCost()))
                    .fact("value", formats.money(row.value()))
                    .with(byWarehouse(id))
                    .with(reservations(id))
                    .action(translate("movement.kardex"), () -> UI.getCurrentOrThrow().navigate("kardex/" + id))
                    .action(translate("transfer.new"), () -> UI.getCurrentOrThrow().navigate("traspasos/nuevo"));
        });
    }

    /** Who holds what is reserved, the newest first. */
    private Component reservations(long id) {
        List<ReservationRow> rows = reservations
                .list(ListRequest.first(50).where(Map.of("productId", Long.toString(id), "state", ReservationState.OPEN.name())))
                .items();
        Grid<ReservationRow> grid = new Grid<>();
        grid.setItems(rows);
        grid.setAllRowsVisible(true);
        grid.setVisible(!rows.isEmpty());
        grid.addColumn(ReservationRow::document).setHeader(translate("reservation.document")).setFlexGrow(2);
        grid.addColumn(row -> Formats.current().quantity(row.quantity())).setHeader(translate("reservation.quantity")).setTextAlign(ColumnTextAlign.END);
        grid.addColumn(row -> Formats.current().quantity(row.shortage())).setHeader(translate("reservation.shortage")).setTextAlign(ColumnTextAlign.END);
        return grid;
    }

    private Grid<OnHand> byWarehouse(long id) {
        List<OnHand> rows = stock.byWarehouse(id);
        Grid<OnHand> grid = new Grid<>();
        grid.setItems(rows);
        grid.setAllRowsVisible(true);
        grid.addColumn(row -> row.warehouse() + " · " + row.name()).setHeader(translate("stock.warehouse")).setFlexGrow(2);
        grid.addColumn(OnHand::location).setHeader(translate("stock.location"));
        grid.addColumn(row -> Formats.current().quantity(row.onHand())).setHeader(translate("stock.onHand")).setTextAlign(ColumnTextAlign.END);
        return grid;
    }
}
