package dev.vitral.customers.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.vitral.bulk.BulkMenu;
import dev.vitral.customers.Customer;
import dev.vitral.customers.CustomerList;
import dev.vitral.customers.CustomerRow;
import dev.vitral.customers.Customers;
import dev.vitral.history.RecordHistory;
import dev.vitral.history.ui.HistoryDialog;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.Chip;
import dev.vitral.shared.ui.GridColumn;
import dev.vitral.shared.ui.ListScreen;
import dev.vitral.shared.ui.ListSource;
import dev.vitral.shared.ui.RecordActions;
import dev.vitral.shared.ui.RecordScreen;
import jakarta.annotation.security.RolesAllowed;

/** The customers, and one beside them. */
@Route("clientes/:id?")
@Menu(title = "nav.customers", order = 120, icon = "customers")
@RolesAllowed(Roles.CLERK)
class CustomersView extends RecordScreen<CustomerRow, Customer> {
    CustomersView(Customers customers, RecordHistory history, BulkMenu bulk) {
        super(
                "clientes",
                bulk.offer(list(customers), "customer"),
                CustomerRow::id,
                new CustomerForm(),
                new RecordActions<>(
                        Customer::new,
                        customers::find,
                        customers::save,
                        customers::delete,
                        customers::restore,
                        it -> HistoryDialog.open(history, Customer.class, it.getId(), it.getName())));
        edits(new CustomerForm(), "tradeName", "phone", "email", "jobSite");
    }

    private static ListScreen<CustomerRow> list(Customers customers) {
        return new ListScreen<>("customer", CustomerList.SPEC, ListSource.of(customers::list, customers::count), CustomerRow::id)
                .column(GridColumn.text("name", CustomerRow::name).grow(3).essential())
                .column(GridColumn.text("tradeName", CustomerRow::tradeName).width("9rem"))
                .column(GridColumn.code("taxId", CustomerRow::taxId).width("8.5rem"))
                .column(GridColumn.text("phone", CustomerRow::phone).width("9rem").grow(0).essential())
                .column(GridColumn.text("email", CustomerRow::email).width("9rem"))
                .column(GridColumn.text("jobSite", CustomerRow::jobSite).width("9rem"))
                .column(GridColumn.time("updatedAt", CustomerRow::updatedAt))
                .column(GridColumn.chip("active", (CustomerRow row) -> row.active() ? null : new Chip(translate("list.inactive"), Chip.Tone.NEUTRAL))
                        .width("7rem"))
                .opensExactly("taxId");
    }
}
