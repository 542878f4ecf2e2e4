package dev.vitral.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.vitral.shared.ListSelection;
import java.util.List;
import java.util.function.Supplier;

/** A bulk action before it is done: what it will do to how many, some of them by name; then what became of it. */
final class BulkDialog extends Dialog {
    private final BulkAction action;
    private final ListSelection selection;
    private final Runnable done;
    private final Div body = new Div();
    private final Button go;
    private final Button cancel = new Button(translate("form.cancel"), e -> close());

    BulkDialog(BulkAction action, ListSelection selection, Runnable done) {
        this.action = action;
        this.selection = selection;
        this.done = done;
        setHeaderTitle(action.title());
        setWidth("30rem");
        addClassName("bulk");
        body.getElement().setAttribute("role", "status");
        BulkAction.Fields fields = action.fields() == null ? null : action.fields().get();
        if (fields != null) {
            add(fields.component());
        }
        add(body);
        go = new Button(action.title(), e -> {
            if (fields == null || fields.isFilled().getAsBoolean()) {
                run();
            } else {
                go().setEnabled(true);
            }
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        if (action.grave()) {
            go.addThemeVariants(ButtonVariant.ERROR);
        }
        go.setDisableOnClick(true);
        getFooter().add(cancel, go);
        preview();
    }

    private Button go() {
        return go;
    }

    private void preview() {
        try {
            BulkAction.Preview preview = action.preview().apply(selection);
            body.add(new Paragraph(preview.text()), list(preview.examples()));
            go.setEnabled(!preview.nothing());
        } catch (RuntimeException e) {
            body.add(new Paragraph(Caught.text(Caught.problem(e))));
            go.setEnabled(false);
        }
    }

    private static UnorderedList list(List<String> lines) {
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        list.setVisible(!lines.isEmpty());
        return list;
    }

    private void run() {
        try {
            BulkAction.Outcome outcome = action.run().apply(selection);
            done.run();
            outcome.undoing().ifPresentOrElse(
                    undo -> Notify.done(outcome.text(), translate("form.undo"), () -> undo(undo)), () -> Notify.done(outcome.text()));
            if (outcome.refused().isEmpty()) {
                close();
            } else {
                body.removeAll();
                body.add(new Paragraph(outcome.text()), new Paragraph(translate("bulk.refused", outcome.refused().size())), list(outcome.refused()));
                go.setVisible(false);
                cancel.setText(translate("form.close"));
            }
        } catch (RuntimeException e) {
            body.removeAll();
            Paragraph refusal = new Paragraph(Caught.text(Caught.problem(e)));
            refusal.addClassName("record-message");
            body.add(refusal);
            go.setEnabled(true);
        }
    }

    private void undo(Supplier<String> undo) {
        try {
            String said = undo.get();
            done.run();
            Notify.done(said);
        } catch (RuntimeException e) {
            Notify.problem(e);
        }
    }
}
