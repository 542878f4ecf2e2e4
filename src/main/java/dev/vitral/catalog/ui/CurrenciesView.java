package dev.vitral.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.vitral.catalog.Currency;
import dev.vitral.catalog.CurrencyData;
import dev.vitral.catalog.CurrencyRow;
import dev.vitral.catalog.ReferenceLists;
import dev.vitral.history.RecordHistory;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.GridColumn;
import dev.vitral.shared.ui.ListScreen;
import dev.vitral.shared.ui.ListSource;
import dev.vitral.shared.ui.RecordScreen;
import jakarta.annotation.security.RolesAllowed;

/** The currencies, and one beside them. */
@Route("monedas/:id?")
@Menu(title = "nav.currencies", order = 470, icon = "currencies")
@RolesAllowed(Roles.CLERK)
class CurrenciesView extends RecordScreen<CurrencyRow, Currency> {
    CurrenciesView(CurrencyData data, RecordHistory history) {
        super(
                "monedas",
                list(data),
                CurrencyRow::id,
                new CurrencyForm(),
                ReferenceActions.of(data, Currency.class, Currency::new, Currency::getName, history));
    }

    private static ListScreen<CurrencyRow> list(CurrencyData data) {
        return new ListScreen<>("currency", ReferenceLists.CURRENCIES, ListSource.of(data::list, data::count), CurrencyRow::id)
                .column(GridColumn.code("code", CurrencyRow::code).essential())
                .column(GridColumn.text("name", CurrencyRow::name).grow(2).essential())
                .column(GridColumn.text("part", (CurrencyRow row) -> translate("currency.part." + row.part())).options(Currency.Part.class, "currency.part"))
                .column(GridColumn.text("rateSays", (CurrencyRow row) -> row.part() == Currency.Part.BASE ? "" : translate("currency.rateSays." + row.rateSays())).grow(2));
    }
}
