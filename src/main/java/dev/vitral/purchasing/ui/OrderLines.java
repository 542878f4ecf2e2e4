package dev.vitral.purchasing.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.vitral.purchasing.PurchaseOrderDraft;
import dev.vitral.purchasing.PurchaseOrderLine;
import dev.vitral.shared.Problem;
import dev.vitral.shared.ui.Icons;
import dev.vitral.shared.ui.Notify;
import dev.vitral.shared.ui.PasteRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The lines of an order, one below the other. */
final class OrderLines extends Div {
    private static final int MOST_TOLD = 10;

    private final OrderChoices choices;
    private final Runnable changed;
    private final List<OrderLineRow> rows = new ArrayList<>();
    private boolean inBase = true;
    private final Div list = new Div();
    private final Button more = new Button(translate("purchaseOrder.line.add"), Icons.of("plus"), e -> begin());
    private final Span paste = new Span(translate("purchaseOrder.paste"));

    /** {@code changed} hears of what is typed. */
    OrderLines(OrderChoices choices, Runnable changed) {
        this.choices = choices;
        this.changed = changed;
        Div head = new Div();
        head.addClassNames("order-line", "order-line-head");
        Stream.of("", "product", "quantity", "unit", "unitCost", "amount").forEach(property ->
                head.add(new Span(property.isEmpty() ? "" : translate("purchaseOrderLine." + property))));
        head.getElement().setAttribute("aria-hidden", "true");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        paste.addClassName("record-stamp");
        Div ways = new Div(more, paste);
        ways.addClassName("order-ways");
        addClassName("order-lines");
        add(head, list, ways);
        PasteRows.into(this, this::paste);
    }

    /** Shows these lines; none gives one row to begin with. */
    void read(List<PurchaseOrderLine> lines, boolean readOnly) {
        rows.clear();
        list.removeAll();
        lines.forEach(line -> append(rows.size()).read(line));
        if (rows.isEmpty()) {
            append(0);
        }
        rows.forEach(row -> row.setReadOnly(readOnly));
        more.setVisible(!readOnly);
        paste.setVisible(!readOnly);
    }

    /** Whether costs are in the base currency, as the products' are: in another one they are left to be filled in by the rate. */
    void inBase(boolean costs) {
        inBase = costs;
        rows.forEach(row -> row.inBase(costs));
    }

    private OrderLineRow append(int position) {
        OrderLineRow row = new OrderLineRow(choices, changed, this::next, this::removed);
        row.inBase(inBase);
        rows.add(position, row);
        list.addComponentAtIndex(position, row);
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).number(i + 1);
        }
        more.setEnabled(rows.size() < PurchaseOrderDraft.MOST_LINES);
        return row;
    }

    private void begin() {
        if (rows.size() < PurchaseOrderDraft.MOST_LINES) {
            append(rows.size()).focus();
        }
    }

    private void next(OrderLineRow from) {
        int position = rows.indexOf(from) + 1;
        if (position == rows.size()) {
            begin();
        } else {
            rows.get(position).focus();
        }
    }

    private void removed(OrderLineRow row) {
        rows.remove(row);
        list.remove(row);
        if (rows.isEmpty()) {
            append(0);
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).number(i + 1);
        }
        changed.run();
    }

    /** Rows of a spreadsheet become lines: code, quantity, unit cost. What can't be taken is left out and named. */
    private void paste(PasteRows pasted) {
        if (!more.isVisible()) {
            return;
        }
        List<String> left = new ArrayList<>();
        rows.stream().filter(OrderLineRow::isBlank).toList().forEach(row -> {
            rows.remove(row);
            list.remove(row);
        });
        for (List<String> cells : pasted.rows()) {
            String code = PasteRows.cell(cells, 0);
            Optional<Pick> pick = code.isBlank() ? Optional.empty() : choices.product(code);
            if (pick.isEmpty() || rows.size() == PurchaseOrderDraft.MOST_LINES) {
                left.add(code);
            } else {
                append(rows.size()).fill(pick.get(), PasteRows.number(cells, 1).orElse(null), pick.get().unit(), PasteRows.number(cells, 2).orElse(null));
            }
        }
        if (rows.isEmpty()) {
            append(0);
        }
        changed.run();
        if (!left.isEmpty()) {
            Notify.problem(Problem.of(Problem.Kind.INVALID, "purchaseOrder.notPasted", String.join(", ", left.subList(0, Math.min(MOST_TOLD, left.size())))));
        }
    }

    /** Rows that say something; the only row counts always. */
    List<OrderLineRow> meant() {
        return rows.stream().filter(row -> rows.size() == 1 || !row.isBlank()).toList();
    }
}
