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
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.GridColumn;
import dev.vitral.shared.ui.ListScreen;
import dev.vitral.shared.ui.ListSource;
import dev.vitral.shared.ui.ListState;
import dev.vitral.stock.StockHistory;
import dev.vitral.stock.StockPaper;
import dev.vitral.stock.StockPastRow;
import dev.vitral.stock.StockPastTotals;
import dev.vitral.stock.StockPeriod;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Locale;

/** The legal inventory book of a period, the month so far to begin with (STK-10). */
@Route("libro-de-inventario/:from?/:to?")
@Menu(title = "nav.inventoryBook", order = 270, icon = "book")
@RolesAllowed(Roles.CLERK)
@StyleSheet("stock.css")
class InventoryBookView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final String PATH = "libro-de-inventario/";

    private final StockHistory history;
    private final StockPaper paper;
    private final DatePicker from = Fields.date();
    private final DatePicker to = Fields.date();
    private final Div facts = new Div();
    private final Div rows = new Div();

    InventoryBookView(StockHistory history, StockPaper paper) {
        this.history = history;
        this.paper = paper;
        from.setAriaLabel(translate("book.from"));
        from.getElement().setAttribute("data-field", "from");
        to.setAriaLabel(translate("book.to"));
        to.getElement().setAttribute("data-field", "to");
        from.addValueChangeListener(e -> go(e.isFromClient()));
        to.addValueChangeListener(e -> go(e.isFromClient()));
        Div head = new Div(from, to, facts);
        head.addClassName("kardex-head");
        facts.addClassName("kardex-facts");
        rows.addClassName("kardex-card");
        addClassName("kardex");
        setSizeFull();
        add(head, rows);
    }

    private void go(boolean byUser) {
        if (!byUser || from.isEmpty() || to.isEmpty()) {
            return;
        }
        boolean backwards = to.getValue().isBefore(from.getValue());
        to.setErrorMessage(translate("error.period.backwards", from.getValue(), to.getValue()));
        to.setInvalid(backwards);
        if (!backwards) {
            UI.getCurrentOrThrow().navigate(PATH + from.getValue() + "/" + to.getValue());
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LocalDate today = history.today();
        LocalDate last = PastDates.read(event.getRouteParameters().get("to").orElse(""), today);
        LocalDate first = PastDates.read(event.getRouteParameters().get("from").orElse(""), last.withDayOfMonth(1));
        show(first.isAfter(last) ? last : first, last);
    }

    private void show(LocalDate first, LocalDate last) {
        from.setValue(first);
        to.setValue(last);
        StockPeriod period = StockPeriod.of(first, last);
        Formats formats = Formats.current();
        Locale locale = formats.locale();
        StockPastTotals totals = history.totals(period);
        facts.removeAll();
        facts.add(
                new Span(translate(
                        "book.totals", formats.money(totals.openingValue()), formats.money(totals.inValue()), formats.money(totals.outValue()),
                        formats.money(totals.ownUseValue()), formats.money(totals.withdrawnValue()), formats.money(totals.closingValue()))),
                PastDates.chip(history.isClosed(last)).component(),
                PaperLinks.of("libro-de-inventario-" + first + "-" + last, (format, out) -> paper.book(first, last, format, locale, out)));
        ListScreen<StockPastRow> list = list(period);
        rows.removeAll();
        rows.add(list);
        list.show(ListState.of(QueryParameters.empty(), StockHistory.SPEC));
    }

    private ListScreen<StockPastRow> list(StockPeriod period) {
        return new ListScreen<>("book", StockHistory.SPEC, ListSource.of(request -> history.list(period, request), request -> history.count(period, request)).summing(), StockPastRow::productId)
                .column(GridColumn.code("code", StockPastRow::productCode).essential())
                .column(GridColumn.text("description", StockPastRow::productDescription).filteredBy("words").grow(2))
                .column(GridColumn.quantity("openingQuantity", StockPastRow::openingQuantity))
                .column(GridColumn.money("openingValue", StockPastRow::openingValue).width("8rem"))
                .column(GridColumn.quantity("inQuantity", StockPastRow::inQuantity))
                .column(GridColumn.money("inValue", StockPastRow::inValue).width("8rem"))
                .column(GridColumn.quantity("outQuantity", StockPastRow::outQuantity))
                .column(GridColumn.money("outValue", StockPastRow::outValue).width("8rem"))
                .column(GridColumn.quantity("ownUseQuantity", StockPastRow::ownUseQuantity))
                .column(GridColumn.money("ownUseValue", StockPastRow::ownUseValue).width("8rem"))
                .column(GridColumn.quantity("withdrawnQuantity", StockPastRow::withdrawnQuantity))
                .column(GridColumn.money("withdrawnValue", StockPastRow::withdrawnValue).width("8rem"))
                .column(GridColumn.quantity("closingQuantity", StockPastRow::closingQuantity).essential())
                .column(GridColumn.unitCost("averageCost", StockPastRow::averageCost))
                .column(GridColumn.money("closingValue", StockPastRow::closingValue).width("8rem").essential())
                .onOpen(row -> UI.getCurrentOrThrow().navigate("kardex/" + row.productId()));
    }

    @Override
    public String getPageTitle() {
        return translate("book.list") + " · Vitral";
    }
}
