package dev.vitral.stock.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.vitral.history.RecordHistory;
import dev.vitral.history.ui.HistoryDialog;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.Chip;
import dev.vitral.shared.ui.GridColumn;
import dev.vitral.shared.ui.ListScreen;
import dev.vitral.shared.ui.ListSource;
import dev.vitral.shared.ui.RecordActions;
import dev.vitral.shared.ui.RecordScreen;
import dev.vitral.stock.Warehouse;
import dev.vitral.stock.WarehouseList;
import dev.vitral.stock.WarehouseRow;
import dev.vitral.stock.Warehouses;
import jakarta.annotation.security.RolesAllowed;

/** The warehouses, and one beside them with its racks and bins. */
@Route("almacenes/:id?")
@Menu(title = "nav.warehouses", order = 290, icon = "warehouses")
@RolesAllowed(Roles.MANAGER)
class WarehousesView extends RecordScreen<WarehouseRow, Warehouse> {
    WarehousesView(Warehouses warehouses, RecordHistory history) {
        super(
                "almacenes",
                new ListScreen<>("warehouse", WarehouseList.SPEC, ListSource.of(warehouses::list, warehouses::count), WarehouseRow::id)
                        .column(GridColumn.code("code", WarehouseRow::code).essential())
                        .column(GridColumn.text("name", WarehouseRow::name).grow(3).essential())
                        .column(GridColumn.text("address", WarehouseRow::address).grow(3))
                        .column(GridColumn.whole("locations", (WarehouseRow row) -> (int) row.locations()))
                        .column(GridColumn.chip("standard", row -> row.standard() ? new Chip(translate("warehouse.standard"), Chip.Tone.INFO) : null)),
                WarehouseRow::id,
                new WarehouseForm(),
                new RecordActions<>(Warehouse::new, warehouses::find, warehouses::save, warehouses::delete, warehouses::restore,
                        it -> HistoryDialog.open(history, Warehouse.class, it.getId(), it.getName())));
    }
}
