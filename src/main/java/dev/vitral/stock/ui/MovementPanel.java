package dev.vitral.stock.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.Icons;
import dev.vitral.shared.ui.Notify;
import dev.vitral.stock.MovementRow;
import java.util.function.Consumer;
import java.util.function.Function;

/** One movement as it was posted: nothing to edit, a reversal to undo it, the way to the product's kardex. */
final class MovementPanel extends Div {
    private final DescriptionList facts = new DescriptionList();

    /** {@code reverse} takes the reason and gives the reversal's id, which {@code undone} hears of. */
    MovementPanel(MovementRow row, Function<String, Long> reverse, Consumer<Long> undone, Runnable close) {
        addClassName("record");
        Button away = new Button(Icons.of("close"), e -> close.run());
        away.addThemeVariants(ButtonVariant.TERTIARY);
        away.addClassName("record-close");
        away.setAriaLabel(translate("form.close"));
        Span code = new Span(row.productCode());
        code.addClassName("record-code");
        Div words = new Div(code, new H2(translate("movement.type." + row.type()) + " · " + row.productDescription()));
        words.addClassName("record-words");
        Div head = new Div(words, away);
        head.addClassName("record-head");
        facts(row);
        Div body = new Div(facts);
        body.addClassName("record-body");
        Button kardex = new Button(translate("movement.kardex"), e -> UI.getCurrentOrThrow().navigate("kardex/" + row.productId()));
        Div buttons = new Div(kardex);
        buttons.addClassName("record-buttons");
        if (row.type().isEntered()) {
            Button undo = new Button(translate("movement.reverse"), e -> ask(row, reverse, undone));
            undo.addThemeVariants(ButtonVariant.TERTIARY);
            buttons.add(undo);
        }
        add(head, body, buttons);
    }

    private void facts(MovementRow row) {
        Formats formats = Formats.current();
        fact("date", formats.date(row.date()));
        fact("quantity", formats.quantity(row.changeQuantity()) + " " + row.unit());
        fact("unitCost", formats.unitCost(row.unitCost()));
        fact("value", formats.money(row.changeValue()));
        fact("balanceQuantity", formats.quantity(row.balanceQuantity()) + " " + row.unit());
        fact("balanceValue", formats.money(row.balanceValue()));
        fact("averageCost", row.averageCost() == null ? "–" : formats.unitCost(row.averageCost()));
        fact("warehouse", row.location() == null ? row.warehouse() : row.warehouse() + " · " + row.location());
        fact("reference", row.reference() == null ? "–" : row.reference());
        fact("reason", row.reason() == null ? "–" : row.reason());
        fact("user", row.user() + " · " + formats.time(row.at()));
        if (row.reversesId() != null) {
            fact("reverses", Long.toString(row.reversesId()));
        }
        facts.addClassName("facts");
    }

    private void fact(String property, String value) {
        facts.add(new DescriptionList.Term(translate("movement." + property)), new DescriptionList.Description(value));
    }

    private static void ask(MovementRow row, Function<String, Long> reverse, Consumer<Long> undone) {
        TextField reason = new TextField(translate("movement.reason"));
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(translate("movement.reverse.ask"));
        dialog.add(new Span(translate("movement.reverse.text", Formats.current().quantity(row.changeQuantity().negate()), row.unit(), row.productCode())), reason);
        dialog.setConfirmText(translate("movement.reverse"));
        dialog.setCancelable(true);
        dialog.setCancelText(translate("form.cancel"));
        dialog.addConfirmListener(e -> {
            try {
                Long reversal = reverse.apply(reason.getValue());
                Notify.done(translate("movement.reversed", row.productCode()));
                undone.accept(reversal);
            } catch (RuntimeException failed) {
                Notify.problem(failed);
            }
        });
        dialog.open();
    }
}
