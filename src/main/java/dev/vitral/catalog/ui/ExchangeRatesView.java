package dev.vitral.catalog.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.vitral.catalog.Currency;
import dev.vitral.catalog.CurrencyData;
import dev.vitral.catalog.ExchangeRate;
import dev.vitral.catalog.ExchangeRateData;
import dev.vitral.catalog.ExchangeRateRow;
import dev.vitral.catalog.ExchangeRates;
import dev.vitral.catalog.ReferenceLists;
import dev.vitral.history.RecordHistory;
import dev.vitral.history.ui.HistoryDialog;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.GridColumn;
import dev.vitral.shared.ui.ListScreen;
import dev.vitral.shared.ui.ListSource;
import dev.vitral.shared.ui.RecordActions;
import dev.vitral.shared.ui.RecordScreen;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;

/** The daily rates, newest first, and one beside them; a new one is of today and of the second currency, so that only the rate is typed. */
@Route("tipos-de-cambio/:id?")
@Menu(title = "nav.exchangeRates", order = 475, icon = "exchange")
@RolesAllowed(Roles.CLERK)
class ExchangeRatesView extends RecordScreen<ExchangeRateRow, ExchangeRate> {
    @Autowired
    ExchangeRatesView(ExchangeRateData data, CurrencyData currencies, ExchangeRates rates, RecordHistory history) {
        this(data, foreign(currencies), rates, history);
    }

    private ExchangeRatesView(ExchangeRateData data, List<Currency> foreign, ExchangeRates rates, RecordHistory history) {
        super(
                "tipos-de-cambio",
                list(data, foreign),
                ExchangeRateRow::id,
                new ExchangeRateForm(foreign, rates),
                new RecordActions<>(
                        ExchangeRateForm.mayEdit() ? () -> today(foreign) : null,
                        data::find,
                        data::save,
                        ExchangeRateForm.mayEdit() ? data::delete : null,
                        ExchangeRateForm.mayEdit() ? data::restore : null,
                        it -> HistoryDialog.open(history, ExchangeRate.class, it.getId(), String.valueOf(it.getRatedOn()))));
    }

    /** The second currency first. */
    private static List<Currency> foreign(CurrencyData currencies) {
        return currencies.inUse().stream()
                .filter(it -> it.getPart() != Currency.Part.BASE)
                .sorted(Comparator.comparing(Currency::getPart).thenComparing(Currency::getCode))
                .toList();
    }

    private static ExchangeRate today(List<Currency> foreign) {
        ExchangeRate rate = new ExchangeRate();
        rate.setRatedOn(LocalDate.now(Formats.current().zone()));
        rate.setCurrency(foreign.isEmpty() ? null : foreign.getFirst());
        return rate;
    }

    private static ListScreen<ExchangeRateRow> list(ExchangeRateData data, List<Currency> foreign) {
        Map<String, String> names = new TreeMap<>();
        foreign.forEach(it -> names.put(it.getCode(), it.getName()));
        return new ListScreen<>("exchangeRate", ReferenceLists.EXCHANGE_RATES, ListSource.of(data::list, data::count), ExchangeRateRow::id)
                .column(GridColumn.text("date", (ExchangeRateRow row) -> Formats.current().date(row.date())).essential())
                .column(GridColumn.text("currency", ExchangeRateRow::currency).options(names).essential())
                .column(GridColumn.quantity("rate", ExchangeRateRow::rate).width("10rem").essential());
    }
}
