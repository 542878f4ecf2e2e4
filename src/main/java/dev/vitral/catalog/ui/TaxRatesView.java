package dev.vitral.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.vitral.catalog.ReferenceLists;
import dev.vitral.catalog.TaxRate;
import dev.vitral.catalog.TaxRateData;
import dev.vitral.catalog.TaxRateRow;
import dev.vitral.history.RecordHistory;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.GridColumn;
import dev.vitral.shared.ui.ListScreen;
import dev.vitral.shared.ui.ListSource;
import dev.vitral.shared.ui.RecordScreen;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** The tax rates, and one beside them. */
@Route("impuestos/:id?")
@Menu(title = "nav.taxRates", order = 460, icon = "tax")
@RolesAllowed(Roles.CLERK)
class TaxRatesView extends RecordScreen<TaxRateRow, TaxRate> {
    TaxRatesView(TaxRateData data, RecordHistory history) {
        super(
                "impuestos",
                list(data),
                TaxRateRow::id,
                new TaxRateForm(),
                ReferenceActions.of(data, TaxRate.class, TaxRatesView::fromToday, TaxRate::getName, history));
    }

    private static ListScreen<TaxRateRow> list(TaxRateData data) {
        return new ListScreen<>("taxRate", ReferenceLists.TAX_RATES, ListSource.of(data::list, data::count), TaxRateRow::id)
                .column(GridColumn.code("code", TaxRateRow::code).essential())
                .column(GridColumn.text("name", TaxRateRow::name).grow(3).essential())
                .column(GridColumn.text("country", (TaxRateRow row) -> translate("field.taxCountry." + row.country())).options(countries()).width("9rem").grow(0))
                .column(GridColumn.text("rate", (TaxRateRow row) -> Formats.current().percent(row.rate())).width("6rem").grow(0).essential())
                .column(GridColumn.text("validFrom", (TaxRateRow row) -> Formats.current().date(row.validFrom())).width("9rem").grow(0));
    }

    private static Map<String, String> countries() {
        return new TreeMap<>(Map.of("MX", translate("field.taxCountry.MX"), "VE", translate("field.taxCountry.VE")));
    }

    private static TaxRate fromToday() {
        TaxRate rate = new TaxRate();
        rate.setValidFrom(LocalDate.now(Formats.current().zone()));
        return rate;
    }
}
