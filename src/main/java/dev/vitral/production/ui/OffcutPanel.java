package dev.vitral.production.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import dev.vitral.history.ui.HistoryDialog;
import dev.vitral.production.Offcut;
import dev.vitral.production.OffcutRow;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Problem;
import dev.vitral.shared.ui.Caught;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.Icons;
import dev.vitral.shared.ui.Notify;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One offcut beside the list: what it measures and where it lies, to be corrected while it is there, and the ways out of it; or the form of one that was found. */
final class OffcutPanel extends Div {
    private final OffcutDoors doors;
    private final @Nullable OffcutRow row;
    private final Consumer<OffcutRow> changed;
    private final OffcutForm form;
    private final Div message = new Div();
    private final String key = UUID.randomUUID().toString();

    /** {@code row} is none for a new one; {@code changed} hears what was written, {@code close} is asked to leave. */
    OffcutPanel(OffcutDoors doors, @Nullable OffcutRow row, Consumer<OffcutRow> changed, Runnable close) {
        this.doors = doors;
        this.row = row;
        this.changed = changed;
        this.form = new OffcutForm(doors, row);
        addClassNames("record", "offcut");
        message.addClassName("record-message");
        message.getElement().setAttribute("role", "alert");
        message.setVisible(false);
        Div body = new Div(message, form);
        body.addClassName("record-body");
        if (row != null) {
            body.add(facts(row));
        }
        add(head(close), body, row == null ? newButtons(close) : buttons(row));
    }

    private Div head(Runnable close) {
        Button away = new Button(Icons.of("close"), e -> close.run());
        away.addThemeVariants(ButtonVariant.TERTIARY);
        away.addClassName("record-close");
        away.setAriaLabel(translate("form.close"));
        Div words = new Div();
        words.addClassName("record-words");
        if (row == null) {
            words.add(new H2(translate("offcut.new")));
        } else {
            Span code = new Span(row.code());
            code.addClassName("record-code");
            Div line = new Div(code, OffcutsView.chip(row.state()).component());
            line.addClassName("record-line");
            words.add(line, new H2(row.productDescription()));
        }
        Div head = new Div(words, away);
        head.addClassName("record-head");
        return head;
    }

    private static DescriptionList facts(OffcutRow row) {
        Formats formats = Formats.current();
        DescriptionList facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "product", row.productCode());
        fact(facts, "quantity", formats.quantity(row.quantity()) + " " + row.unit());
        fact(facts, "value", formats.money(row.value()));
        fact(facts, "warehouse", row.warehouse());
        fact(facts, "source", row.source() == null ? translate("offcut.byHand") : row.source());
        if (row.taker() != null) {
            fact(facts, "taker", row.taker());
        }
        if (row.reason() != null) {
            fact(facts, "reason", row.reason());
        }
        fact(facts, "createdAt", formats.time(row.createdAt()));
        return facts;
    }

    private static void fact(DescriptionList facts, String property, String value) {
        facts.add(new DescriptionList.Term(translate("offcut." + property)), new DescriptionList.Description(value));
    }

    private Div newButtons(Runnable close) {
        Button save = new Button(translate("form.save"), e -> form.found().ifPresent(found -> run(
                () -> doors.idempotency().once(key, found, OffcutRow.class, () -> doors.offcuts().add(found)), "offcut.added")));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(translate("form.cancel"), e -> close.run());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Div buttons = new Div(save, cancel);
        buttons.addClassName("record-buttons");
        return buttons;
    }

    private Div buttons(OffcutRow shown) {
        Div buttons = new Div();
        buttons.addClassName("record-buttons");
        if (shown.state().isThere()) {
            Button save = new Button(translate("form.save"), e -> form.correction().ifPresent(correction -> run(
                    () -> doors.offcuts().correct(shown.id(), shown.version(), correction), "offcut.saved")));
            save.addThemeVariants(ButtonVariant.PRIMARY);
            Button scrap = new Button(translate("offcut.scrap"), e -> askToScrap(shown));
            scrap.addThemeVariants(ButtonVariant.TERTIARY);
            ListRequest alone = ListRequest.first(1).where(Map.of("id", Long.toString(shown.id())));
            buttons.add(save, new OffcutPapers(doors.labels(), () -> alone), scrap);
        }
        Div space = new Div();
        space.addClassName("space");
        Button history = new Button(translate("form.history"), Icons.of("history"),
                e -> HistoryDialog.open(doors.history(), Offcut.class, shown.id(), shown.code()));
        history.addThemeVariants(ButtonVariant.TERTIARY);
        buttons.add(space, history);
        return buttons;
    }

    private void askToScrap(OffcutRow shown) {
        TextField reason = new TextField(translate("offcut.reason"));
        reason.setWidthFull();
        reason.setMaxLength(300);
        reason.setRequiredIndicatorVisible(true);
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(translate("offcut.scrap.ask", shown.code()));
        String text = shown.taker() == null ? translate("offcut.scrap.text") : translate("offcut.scrap.text.taken", shown.taker());
        dialog.add(new Span(text), reason);
        dialog.setConfirmText(translate("offcut.scrap"));
        dialog.setCancelable(true);
        dialog.setCancelText(translate("form.cancel"));
        dialog.addConfirmListener(e -> run(() -> doors.offcuts().scrap(shown.id(), shown.version(), reason.getValue()), "offcut.scrapped"));
        dialog.open();
        reason.focus();
    }

    private void run(Supplier<OffcutRow> step, String said) {
        message.setVisible(false);
        try {
            OffcutRow written = step.get();
            Notify.done(translate(said, written.code()));
            changed.accept(written);
        } catch (RuntimeException e) {
            Problem problem = Caught.problem(e);
            message.removeAll();
            form.show(problem).forEach(text -> message.add(new Span(text)));
            message.setVisible(message.getComponentCount() > 0);
        }
    }
}
