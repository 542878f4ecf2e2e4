package dev.vitral.purchasing.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.vitral.purchasing.Delivery;
import dev.vitral.purchasing.PurchaseOrder;
import dev.vitral.purchasing.PurchaseOrderLine;
import dev.vitral.purchasing.Receipt;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Problem;
import dev.vitral.shared.ShopTime;
import dev.vitral.shared.ui.Caught;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.Formats;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes in what came of an order: filled with what is pending, corrected by hand or by scanning, with the drift of each cost. */
final class ReceiveDialog extends Dialog {
    private final PurchaseOrder order;
    private final Function<Delivery, Receipt> receive;
    private final Consumer<Receipt> received;
    private final TextField note = Fields.text();
    private final DatePicker date = Fields.date();
    private final TextField scan = Fields.text();
    private final Checkbox updateCosts = new Checkbox(translate("receipt.updateCosts"));
    private final Checkbox allowOver = new Checkbox(translate("receipt.allowOver"));
    private final Div message = new Div();
    private final List<Come> rows = new ArrayList<>();

    /** One pending line and what is said of it. */
    private record Come(PurchaseOrderLine line, BigDecimalField quantity, BigDecimalField cost) {}

    /** {@code receive} does it once for a dialog; {@code received} hears of what came of it. */
    ReceiveDialog(PurchaseOrder order, Function<Delivery, Receipt> receive, Consumer<Receipt> received) {
        this.order = order;
        this.receive = receive;
        this.received = received;
        setHeaderTitle(translate("receipt.of", order.getFolio()));
        setWidth("56rem");
        note.setLabel(translate("receipt.deliveryNote"));
        note.setMaxLength(60);
        date.setLabel(translate("receipt.receivedOn"));
        date.setValue(ShopTime.today());
        date.setMax(ShopTime.today());
        scan.setLabel(translate("receipt.scan"));
        scan.setPlaceholder(translate("receipt.scan.help"));
        Shortcuts.addShortcutListener(scan, this::scanned, Key.ENTER).listenOn(scan);
        allowOver.setVisible(CurrentUser.manages());
        Div head = new Div(note, date, scan);
        head.addClassName("order-head");
        message.addClassName("record-message");
        message.getElement().setAttribute("role", "alert");
        message.setVisible(false);
        add(head, message, lines(), new Div(updateCosts), new Div(allowOver));
        Button none = new Button(translate("receipt.fromZero"), e -> rows.forEach(row -> row.quantity().setValue(BigDecimal.ZERO)));
        none.addThemeVariants(ButtonVariant.TERTIARY);
        Button take = new Button(translate("purchaseOrder.receive"), e -> take());
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.setDisableOnClick(true);
        take.addClickListener(e -> take.setEnabled(true));
        getFooter().add(none, new Button(translate("form.cancel"), e -> close()), take);
    }

    private Div lines() {
        Div all = new Div();
        all.addClassName("receive-lines");
        Formats formats = Formats.current();
        for (PurchaseOrderLine line : order.getLines()) {
            if (line.getPendingQuantity().signum() > 0) {
                BigDecimalField quantity = Fields.decimal(line.getUnit());
                quantity.setLabel(translate("receipt.quantity"));
                quantity.setHelperText(translate("receipt.pending", formats.quantity(line.getPendingQuantity())));
                quantity.setValue(line.getPendingQuantity());
                BigDecimalField cost = Fields.money();
                cost.setLabel(translate("receiptLine.unitCost"));
                cost.setValue(line.getUnitCost());
                cost.setValueChangeMode(ValueChangeMode.ON_CHANGE);
                cost.addValueChangeListener(e -> cost.setHelperText(drift(line, e.getValue())));
                Span code = new Span(line.getProduct().getCode());
                code.addClassName("record-code");
                Div name = new Div(code, new Span(line.getDescription()));
                name.addClassName("receive-name");
                Div row = new Div(name, quantity, cost);
                row.addClassName("receive-line");
                all.add(row);
                rows.add(new Come(line, quantity, cost));
            }
        }
        return all;
    }

    private static String drift(PurchaseOrderLine line, @Nullable BigDecimal cost) {
        if (cost == null || line.getUnitCost().signum() == 0 || cost.compareTo(line.getUnitCost()) == 0) {
            return "";
        }
        BigDecimal drift = cost.divide(line.getUnitCost(), 4, RoundingMode.HALF_UP).subtract(BigDecimal.ONE);
        return translate("receipt.drift", Formats.current().unitCost(line.getUnitCost()), (drift.signum() > 0 ? "+" : "") + Formats.current().percent(drift));
    }

    /** A scanned code brings the cursor to its line; one that isn't pending is said. */
    private void scanned() {
        String code = scan.getValue().strip();
        scan.clear();
        Optional<Come> found = rows.stream()
                .filter(row -> row.line().getProduct().getCode().equalsIgnoreCase(code) || code.equals(row.line().getProduct().getBarcode()))
                .findFirst();
        say(found.isPresent() || code.isEmpty() ? List.of() : List.of(translate("receipt.scan.unknown", code)));
        found.ifPresent(row -> {
            row.quantity().focus();
            row.quantity().setAutoselect(true);
        });
    }

    private void take() {
        List<Delivery.Line> lines = rows.stream()
                .filter(row -> row.quantity().getValue() != null && row.quantity().getValue().signum() != 0)
                .map(row -> new Delivery.Line(row.line().getPosition() + 1, row.quantity().getValue(), row.cost().getValue(), changed(row) && updateCosts.getValue()))
                .toList();
        if (lines.isEmpty()) {
            say(List.of(translate("receipt.nothing")));
            return;
        }
        try {
            Receipt receipt = receive.apply(new Delivery(note.getValue().isBlank() ? null : note.getValue().strip(), date.getValue(), allowOver.getValue(), lines));
            close();
            received.accept(receipt);
        } catch (RuntimeException e) {
            Problem problem = Caught.problem(e);
            say(problem.fields().isEmpty() ? List.of(Caught.text(problem)) : problem.fields().stream().map(Caught::text).toList());
        }
    }

    private static boolean changed(Come row) {
        return row.cost().getValue() != null && row.cost().getValue().compareTo(row.line().getUnitCost()) != 0;
    }

    private void say(List<String> texts) {
        message.removeAll();
        texts.forEach(text -> message.add(new Span(text)));
        message.setVisible(!texts.isEmpty());
    }
}
