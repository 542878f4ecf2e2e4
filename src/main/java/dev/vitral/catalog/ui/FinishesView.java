package dev.vitral.catalog.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.vitral.catalog.Finish;
import dev.vitral.catalog.FinishData;
import dev.vitral.catalog.FinishRow;
import dev.vitral.catalog.ReferenceLists;
import dev.vitral.history.RecordHistory;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.GridColumn;
import dev.vitral.shared.ui.ListScreen;
import dev.vitral.shared.ui.ListSource;
import dev.vitral.shared.ui.RecordScreen;
import jakarta.annotation.security.RolesAllowed;

/** The finishes, and one beside them. */
@Route("acabados/:id?")
@Menu(title = "nav.finishes", order = 450, icon = "finishes")
@RolesAllowed(Roles.CLERK)
class FinishesView extends RecordScreen<FinishRow, Finish> {
    FinishesView(FinishData data, RecordHistory history) {
        super(
                "acabados",
                list(data),
                FinishRow::id,
                new FinishForm(),
                ReferenceActions.of(data, Finish.class, Finish::new, Finish::getName, history));
    }

    private static ListScreen<FinishRow> list(FinishData data) {
        return new ListScreen<>("finish", ReferenceLists.FINISHES, ListSource.of(data::list, data::count), FinishRow::id)
                .column(GridColumn.code("code", FinishRow::code).essential())
                .column(GridColumn.text("name", FinishRow::name).grow(3).essential())
                .column(GridColumn.quantity("priceFactor", FinishRow::priceFactor).essential());
    }
}
