package dev.vitral.stock.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.GridColumn;
import dev.vitral.shared.ui.Icons;
import dev.vitral.shared.ui.ListScreen;
import dev.vitral.shared.ui.ListSource;
import dev.vitral.shared.ui.ListState;
import dev.vitral.shared.ui.Notify;
import dev.vitral.stock.DayClose;
import dev.vitral.stock.DayCloseLineList;
import dev.vitral.stock.DayCloseLineRow;
import dev.vitral.stock.DayCloseQueries;
import dev.vitral.stock.DayCloseState;
import dev.vitral.stock.StockPaper;
import java.util.Locale;
import java.util.function.Consumer;

/** One close: its totals, its lines, its papers, and for an administrator the way to open the day again. */
final class DayClosePanel extends Div {
    private final DescriptionList facts = new DescriptionList();

    DayClosePanel(DayClose close, DayCloseQueries queries, StockPaper paper, Consumer<String> reopen, Runnable leave) {
        addClassName("record");
        Button away = new Button(Icons.of("close"), e -> leave.run());
        away.addThemeVariants(ButtonVariant.TERTIARY);
        away.addClassName("record-close");
        away.setAriaLabel(translate("form.close"));
        Div words = new Div(new H2(translate("dayClose.title", Formats.current().date(close.getClosedOn()))), DayCloseView.chip(close.getState()).component());
        words.addClassName("record-words");
        Div head = new Div(words, away);
        head.addClassName("record-head");
        facts(close);
        ListScreen<DayCloseLineRow> lines = lines(close, queries);
        lines.addClassName("day-close-lines");
        Div body = new Div(facts, lines);
        body.addClassName("record-body");
        Div buttons = new Div();
        buttons.addClassName("record-buttons");
        Locale locale = Formats.current().locale();
        buttons.add(PaperLinks.of("cierre-" + close.getClosedOn(), (format, out) -> paper.dayClose(close, format, locale, out)));
        if (close.getState() == DayCloseState.CLOSED && CurrentUser.has(Roles.ADMIN)) {
            Button again = new Button(translate("dayClose.reopen"), e -> ask(close, reopen));
            again.addThemeVariants(ButtonVariant.TERTIARY);
            buttons.add(again);
        }
        add(head, body, buttons);
        lines.show(ListState.ALL);
    }

    private static ListScreen<DayCloseLineRow> lines(DayClose close, DayCloseQueries queries) {
        long id = close.getId();
        return new ListScreen<>("dayCloseLine", DayCloseLineList.of(id),
                        ListSource.of(request -> queries.lines(id, request), request -> queries.countLines(id, request)), DayCloseLineRow::productId)
                .column(GridColumn.code("productCode", DayCloseLineRow::productCode).essential())
                .column(GridColumn.text("productDescription", DayCloseLineRow::productDescription).grow(2))
                .column(GridColumn.whole("movements", DayCloseLineRow::movements))
                .column(GridColumn.quantity("openingQuantity", DayCloseLineRow::openingQuantity))
                .column(GridColumn.quantity("inQuantity", DayCloseLineRow::inQuantity))
                .column(GridColumn.quantity("outQuantity", DayCloseLineRow::outQuantity))
                .column(GridColumn.quantity("adjustedQuantity", DayCloseLineRow::adjustedQuantity))
                .column(GridColumn.quantity("closingQuantity", DayCloseLineRow::closingQuantity).essential())
                .column(GridColumn.unitCost("averageCost", DayCloseLineRow::averageCost))
                .column(GridColumn.money("closingValue", DayCloseLineRow::closingValue).width("8rem").essential());
    }

    private void facts(DayClose close) {
        Formats formats = Formats.current();
        DayClose.Totals totals = close.getTotals();
        if (close.getCoversFrom() != null && !close.getCoversFrom().equals(close.getClosedOn())) {
            fact("coversFrom", formats.date(close.getCoversFrom()));
        }
        fact("openingValue", formats.money(totals.openingValue()));
        fact("inValue", formats.money(totals.inValue()));
        fact("outValue", formats.money(totals.outValue()));
        fact("adjustedValue", formats.money(totals.adjustedValue()));
        fact("closingValue", formats.money(totals.closingValue()));
        fact("movements", formats.whole(totals.movements()));
        fact("closedBy", close.getClosedBy() + " · " + formats.time(close.getClosedAt()));
        if (close.getUndoneAt() != null) {
            fact("undoneBy", close.getUndoneBy() + " · " + formats.time(close.getUndoneAt()));
            fact("note", close.getNote() == null ? "–" : close.getNote());
        }
        facts.addClassName("facts");
    }

    private void fact(String property, String value) {
        facts.add(new DescriptionList.Term(translate("dayClose." + property)), new DescriptionList.Description(value));
    }

    private static void ask(DayClose close, Consumer<String> reopen) {
        TextField reason = new TextField(translate("dayClose.note"));
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(300);
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(translate("dayClose.reopen.ask", Formats.current().date(close.getClosedOn())));
        dialog.add(new Span(translate("dayClose.reopen.text")), reason);
        dialog.setConfirmText(translate("dayClose.reopen"));
        dialog.setConfirmButtonTheme("primary error");
        dialog.setCancelable(true);
        dialog.setCancelText(translate("form.cancel"));
        dialog.addConfirmListener(e -> {
            try {
                reopen.accept(reason.getValue());
            } catch (RuntimeException failed) {
                Notify.problem(failed);
            }
        });
        dialog.open();
    }
}
