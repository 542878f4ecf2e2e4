package dev.vitral.purchasing.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import dev.vitral.purchasing.Receipt;
import dev.vitral.purchasing.ReceiptLine;
import dev.vitral.shared.ui.Chip;
import dev.vitral.shared.ui.Fields;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.Notify;
import java.util.List;
import java.util.function.BiFunction;

/** The receipts of an order, newest first, each with the way to undo it. */
final class ReceiptsPart extends Div {
    private final BiFunction<Long, String, Receipt> reverse;
    private final Runnable changed;

    /** {@code reverse} undoes a receipt for a reason, {@code changed} hears of it. */
    ReceiptsPart(BiFunction<Long, String, Receipt> reverse, Runnable changed) {
        this.reverse = reverse;
        this.changed = changed;
        addClassName("receipts");
    }

    void show(List<Receipt> receipts) {
        removeAll();
        setVisible(!receipts.isEmpty());
        add(new H3(translate("purchaseOrder.receipts")));
        receipts.forEach(receipt -> add(card(receipt)));
    }

    private Div card(Receipt receipt) {
        Formats formats = Formats.current();
        Span folio = new Span(receipt.getFolio());
        folio.addClassName("record-code");
        Div head = new Div(folio, new Span(formats.date(receipt.getReceivedOn())), new Span(receipt.getDeliveryNote() == null ? "" : receipt.getDeliveryNote()), new Span(receipt.getReceivedBy()));
        head.addClassName("receipt-head");
        if (receipt.isReversed()) {
            head.add(new Chip(translate("receipt.reversed"), Chip.Tone.DANGER).component(), new Span(receipt.getReverseReason()));
        } else {
            Button undo = new Button(translate("movement.reverse"), e -> ask(receipt));
            undo.addThemeVariants(ButtonVariant.TERTIARY);
            head.add(undo);
        }
        Div card = new Div(head);
        card.addClassName("receipt");
        for (ReceiptLine line : receipt.getLines()) {
            card.add(new Div(translate("receipt.line", line.getOrderLine().getProduct().getCode(), formats.quantity(line.getQuantity()), line.getOrderLine().getUnit(),
                    formats.unitCost(line.getUnitCost()))));
        }
        return card;
    }

    private void ask(Receipt receipt) {
        TextArea reason = Fields.area();
        reason.setLabel(translate("movement.reason"));
        reason.setMaxLength(300);
        reason.setWidthFull();
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(translate("receipt.reverse.ask", receipt.getFolio()));
        Div text = new Div(new Span(translate("receipt.reverse.text")), reason);
        text.addClassName("step-ask");
        dialog.add(text);
        dialog.setConfirmText(translate("movement.reverse"));
        dialog.setCancelable(true);
        dialog.setCancelText(translate("form.cancel"));
        dialog.addConfirmListener(e -> {
            try {
                reverse.apply(receipt.getId(), reason.getValue());
                Notify.done(translate("receipt.reverse.done", receipt.getFolio()));
                changed.run();
            } catch (RuntimeException failed) {
                Notify.problem(failed);
            }
        });
        dialog.open();
    }
}
