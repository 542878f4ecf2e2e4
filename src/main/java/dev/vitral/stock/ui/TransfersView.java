package dev.vitral.stock.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.vitral.catalog.Catalog;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.GridColumn;
import dev.vitral.shared.ui.ListScreen;
import dev.vitral.shared.ui.ListSource;
import dev.vitral.stock.MovementRow;
import dev.vitral.stock.MovementType;
import dev.vitral.stock.StockOnHand;
import dev.vitral.stock.StockTransfers;
import dev.vitral.stock.TransferList;
import dev.vitral.stock.TransferRow;
import dev.vitral.stock.Warehouses;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** The transfers, newest first; beside them one with its lines, or a new one being entered. */
@Route("traspasos/:id?")
@Menu(title = "nav.transfers", order = 240, icon = "transfers")
@RolesAllowed(Roles.CLERK)
@StyleSheet("stock.css")
class TransfersView extends PanelScreen<TransferRow> {
    private final StockTransfers transfers;
    private final Warehouses warehouses;
    private final StockOnHand stock;
    private final Catalog catalog;
    private final Idempotency idempotency;

    TransfersView(StockTransfers transfers, Warehouses warehouses, StockOnHand stock, Catalog catalog, Idempotency idempotency) {
        super("traspasos", "transfer", TransferList.SPEC, list(transfers, warehouses), TransferRow::id);
        this.transfers = transfers;
        this.warehouses = warehouses;
        this.stock = stock;
        this.catalog = catalog;
        this.idempotency = idempotency;
        list().onNew(() -> go(NEW));
    }

    private static ListScreen<TransferRow> list(StockTransfers transfers, Warehouses warehouses) {
        return new ListScreen<>("transfer", TransferList.SPEC, ListSource.of(transfers::list, transfers::count), TransferRow::id)
                .column(GridColumn.code("folio", TransferRow::folio).width("8.25rem").narrow("8.25rem").essential())
                .column(GridColumn.text("date", (TransferRow row) -> Formats.current().date(row.date())).width("8rem").grow(0))
                .column(GridColumn.text("from", TransferRow::from).narrow("6rem").options(WarehouseNames.of(warehouses)).essential())
                .column(GridColumn.text("to", TransferRow::to).narrow("6rem").options(WarehouseNames.of(warehouses)).essential())
                .column(GridColumn.whole("products", (TransferRow row) -> (int) row.products()))
                .column(GridColumn.money("value", TransferRow::value))
                .column(GridColumn.text("reference", TransferRow::reference))
                .column(GridColumn.text("user", TransferRow::user).width("8rem").grow(0));
    }

    @Override
    Optional<Component> blank() {
        return Optional.of(new TransferForm(warehouses.inUse(), catalog, stock,
                (key, command) -> idempotency.once(key, command, Long.class, () -> transfers.post(command).getId()), id -> {
                    list().refresh();
                    go(Long.toString(id));
                }, () -> go("")));
    }

    @Override
    Optional<Component> panel(long id) {
        return transfers.find(id).map(row -> {
            Formats formats = Formats.current();
            return new Panel("transfer", row.folio(), row.from() + " → " + row.to(), () -> go(""))
                    .fact("date", formats.date(row.date()))
                    .fact("value", formats.money(row.value()))
                    .fact("reference", row.reference() == null ? "–" : row.reference())
                    .fact("reason", row.reason() == null ? "–" : row.reason())
                    .fact("user", row.user() + " · " + formats.time(row.at()))
                    .with(lines(id));
        });
    }

    private Grid<MovementRow> lines(long id) {
        Grid<MovementRow> grid = new Grid<>();
        grid.setItems(transfers.lines(id).stream().filter(leg -> leg.type() == MovementType.TRANSFER_IN).toList());
        grid.addColumn(leg -> leg.productCode() + " · " + leg.productDescription()).setHeader(translate("movement.productCode")).setFlexGrow(3);
        grid.addColumn(leg -> Formats.current().quantity(leg.quantity()) + " " + leg.unit())
                .setHeader(translate("movement.quantity"))
                .setTextAlign(ColumnTextAlign.END);
        grid.addColumn(leg -> Formats.current().money(leg.value())).setHeader(translate("movement.value")).setTextAlign(ColumnTextAlign.END);
        grid.setMaxHeight("50vh");
        return grid;
    }
}
