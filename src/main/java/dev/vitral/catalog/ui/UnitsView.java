package dev.vitral.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.vitral.catalog.ReferenceLists;
import dev.vitral.catalog.Unit;
import dev.vitral.catalog.UnitData;
import dev.vitral.catalog.UnitMeasure;
import dev.vitral.catalog.UnitRow;
import dev.vitral.history.RecordHistory;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.GridColumn;
import dev.vitral.shared.ui.ListScreen;
import dev.vitral.shared.ui.ListSource;
import dev.vitral.shared.ui.RecordScreen;
import jakarta.annotation.security.RolesAllowed;

/** The units of measure, and one beside them. */
@Route("unidades/:id?")
@Menu(title = "nav.units", order = 440, icon = "units")
@RolesAllowed(Roles.CLERK)
class UnitsView extends RecordScreen<UnitRow, Unit> {
    UnitsView(UnitData data, RecordHistory history) {
        super(
                "unidades",
                list(data),
                UnitRow::id,
                new UnitForm(),
                ReferenceActions.of(data, Unit.class, Unit::new, Unit::getName, history));
    }

    private static ListScreen<UnitRow> list(UnitData data) {
        return new ListScreen<>("unit", ReferenceLists.UNITS, ListSource.of(data::list, data::count), UnitRow::id)
                .column(GridColumn.code("code", UnitRow::code).essential())
                .column(GridColumn.text("name", UnitRow::name).grow(3).essential())
                .column(GridColumn.text("measure", (UnitRow row) -> translate("unit.measure." + row.measure())).options(UnitMeasure.class, "unit.measure"));
    }
}
