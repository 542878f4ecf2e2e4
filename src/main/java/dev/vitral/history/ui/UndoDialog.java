package dev.vitral.history.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.vitral.history.ChangeSet;
import dev.vitral.history.ConflictMode;
import dev.vitral.history.UndoPreview;
import dev.vitral.shared.ui.Formats;
import java.util.function.Consumer;

/** Asks before a change set is undone: what will happen, what can't be put back and why, and what to do about that. */
final class UndoDialog extends Dialog {
    private static final int TOLD = 20;

    UndoDialog(ChangeSet set, UndoPreview preview, Consumer<ConflictMode> undo) {
        Formats formats = Formats.current();
        setHeaderTitle(translate("changeSet.undo.ask", set.title()));
        setWidth("min(36rem, 100vw)");
        add(new Paragraph(translate("changeSet.undo.text", formats.whole(preview.records()))));
        if (preview.conflicts() > 0) {
            add(new Paragraph(translate("changeSet.undo.conflicts", formats.whole(preview.conflicts()))));
            UnorderedList conflicts = new UnorderedList();
            preview.first().stream().limit(TOLD).forEach(c -> conflicts.add(new ListItem(c.record() + ": " + c.why())));
            add(conflicts);
        }
        Button away = new Button(translate("form.cancel"), e -> close());
        boolean clean = preview.conflicts() == 0;
        Button go = new Button(translate(clean ? "changeSet.undo" : "changeSet.undo.others"), e -> {
            close();
            undo.accept(clean ? ConflictMode.REFUSE : ConflictMode.LEAVE_OUT);
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setEnabled(preview.conflicts() < preview.records());
        getFooter().add(away, go);
    }
}
