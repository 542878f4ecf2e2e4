package dev.vitral.stock.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.Chip;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.GridColumn;
import dev.vitral.shared.ui.ListScreen;
import dev.vitral.shared.ui.ListSource;
import dev.vitral.shared.ui.ListState;
import dev.vitral.stock.StockHistory;
import dev.vitral.stock.StockPaper;
import dev.vitral.stock.StockPastRow;
import dev.vitral.stock.StockPeriod;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Locale;

/** Stock and value of each product at the end of a past day (STK-11). */
@Route("existencias-a-una-fecha/:date?")
@Menu(title = "nav.valuation", order = 260, icon = "valuation")
@RolesAllowed(Roles.CLERK)
@StyleSheet("stock.css")
class ValuationView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String PATH = "existencias-a-una-fecha/";

    private final StockHistory history;
    private final StockPaper paper;
    private final DatePicker date = Fields.date();
    private final Div facts = new Div();
    private final Div rows = new Div();

    ValuationView(StockHistory history, StockPaper paper) {
        this.history = history;
        this.paper = paper;
        date.setAriaLabel(translate("valuation.date"));
        date.getElement().setAttribute("data-field", "date");
        date.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                UI.getCurrentOrThrow().navigate(PATH + e.getValue());
            }
        });
        Div head = new Div(date, facts);
        head.addClassName("kardex-head");
        facts.addClassName("kardex-facts");
        rows.addClassName("kardex-card");
        addClassName("kardex");
        setSizeFull();
        add(head, rows);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LocalDate today = history.today();
        LocalDate day = PastDates.read(event.getRouteParameters().get("date").orElse(""), today);
        date.setMax(today);
        date.setValue(day);
        StockPeriod period = StockPeriod.at(day);
        Locale locale = Formats.current().locale();
        facts.removeAll();
        facts.add(
                new Span(translate("valuation.total", Formats.current().money(history.value(period)))),
                PastDates.chip(history.isClosed(day)).component(),
                PaperLinks.of("existencias-" + day, (format, out) -> paper.valuation(day, format, locale, out)));
        ListScreen<StockPastRow> list = new ListScreen<>(
                        "valuation", StockHistory.SPEC, ListSource.of(request -> history.list(period, request), request -> history.countValued(period, request)).summing(), StockPastRow::productId)
                .column(GridColumn.code("code", StockPastRow::productCode).essential())
                .column(GridColumn.text("description", StockPastRow::productDescription).filteredBy("words").grow(3))
                .column(GridColumn.text("unit", StockPastRow::unit).width("5rem").grow(0))
                .column(GridColumn.quantity("quantity", StockPastRow::closingQuantity).essential())
                .column(GridColumn.unitCost("averageCost", StockPastRow::averageCost))
                .column(GridColumn.money("value", StockPastRow::closingValue).width("8rem").essential())
                .onOpen(row -> UI.getCurrentOrThrow().navigate("kardex/" + row.productId()));
        rows.removeAll();
        rows.add(list);
        list.show(ListState.of(QueryParameters.empty(), StockHistory.SPEC));
    }

    @Override
    public String getPageTitle() {
        return translate("valuation.list") + " · Vitral";
    }
}
