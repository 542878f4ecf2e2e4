package dev.vitral.purchasing.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.vitral.bulk.BulkMenu;
import dev.vitral.history.RecordHistory;
import dev.vitral.history.ui.HistoryDialog;
import dev.vitral.purchasing.Supplier;
import dev.vitral.purchasing.SupplierList;
import dev.vitral.purchasing.SupplierPerformance;
import dev.vitral.purchasing.SupplierRow;
import dev.vitral.purchasing.Suppliers;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.Chip;
import dev.vitral.shared.ui.GridColumn;
import dev.vitral.shared.ui.ListScreen;
import dev.vitral.shared.ui.ListSource;
import dev.vitral.shared.ui.RecordActions;
import dev.vitral.shared.ui.RecordScreen;
import jakarta.annotation.security.RolesAllowed;

/** The suppliers, and one beside them. */
@Route("proveedores/:id?")
@Menu(title = "nav.suppliers", order = 320, icon = "suppliers")
@RolesAllowed(Roles.CLERK)
class SuppliersView extends RecordScreen<SupplierRow, Supplier> {
    SuppliersView(Suppliers suppliers, SupplierPerformance performance, RecordHistory history, BulkMenu bulk) {
        super(
                "proveedores",
                bulk.offer(list(suppliers), "supplier"),
                SupplierRow::id,
                new SupplierForm(performance),
                new RecordActions<>(
                        Supplier::new,
                        suppliers::find,
                        suppliers::save,
                        suppliers::delete,
                        suppliers::restore,
                        it -> HistoryDialog.open(history, Supplier.class, it.getId(), it.getName())));
        edits(new SupplierForm(performance), "tradeName", "phone", "email", "creditDays", "leadTimeDays");
    }

    private static ListScreen<SupplierRow> list(Suppliers suppliers) {
        return new ListScreen<>("supplier", SupplierList.SPEC, ListSource.of(suppliers::list, suppliers::count), SupplierRow::id)
                .column(GridColumn.text("name", SupplierRow::name).grow(3).essential())
                .column(GridColumn.text("tradeName", SupplierRow::tradeName))
                .column(GridColumn.code("taxId", SupplierRow::taxId).width("9.5rem").narrow("8.75rem").essential())
                .column(GridColumn.text("phone", SupplierRow::phone).width("10rem").grow(0))
                .column(GridColumn.text("email", SupplierRow::email))
                .column(GridColumn.whole("creditDays", SupplierRow::creditDays))
                .column(GridColumn.whole("leadTimeDays", SupplierRow::leadTimeDays))
                .column(GridColumn.chip("active", row -> row.active() ? null : new Chip(translate("list.inactive"), Chip.Tone.NEUTRAL)))
                .column(GridColumn.text("contactName", SupplierRow::contactName).optional())
                .column(GridColumn.text("address", SupplierRow::address).optional())
                .column(GridColumn.time("updatedAt", SupplierRow::updatedAt).optional())
                .opensExactly("taxId");
    }
}
