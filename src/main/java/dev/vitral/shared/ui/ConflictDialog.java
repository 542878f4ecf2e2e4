package dev.vitral.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two people changed one record: what is saved and what was typed, field by field, and the choice between them. */
public final class ConflictDialog extends Dialog {
    /**
     * @param who who saved, or null if unknown
     * @param labels of the fields by property
     * @param theirs what is saved, in words by property
     * @param mine what was typed, in words by property
     */
    public ConflictDialog(
            @Nullable String who, Map<String, String> labels, Map<String, String> theirs, Map<String, String> mine, Runnable keepMine, Runnable takeTheirs) {
        setHeaderTitle(translate("form.conflict"));
        addClassName("conflict");
        setCloseOnOutsideClick(false);
        setWidth("44rem");
        NativeTable table = new NativeTable();
        table.addClassName("conflict-table");
        table.getHead().add(new NativeTableRow(
                new NativeTableHeaderCell(translate("form.conflict.field")),
                new NativeTableHeaderCell(translate("form.conflict.theirs")),
                new NativeTableHeaderCell(translate("form.conflict.mine"))));
        labels.forEach((property, label) -> {
            String saved = theirs.getOrDefault(property, "");
            String typed = mine.getOrDefault(property, "");
            NativeTableRow row = new NativeTableRow(new NativeTableHeaderCell(label), new NativeTableCell(saved), new NativeTableCell(typed));
            row.setClassName("differs", !saved.equals(typed));
            table.getBody().add(row);
        });
        Button keep = new Button(translate("form.conflict.keepMine"), e -> {
            close();
            keepMine.run();
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        Button take = new Button(translate("form.conflict.takeTheirs"), e -> {
            close();
            takeTheirs.run();
        });
        add(new Paragraph(who == null ? translate("form.conflict.text") : translate("form.conflict.by", who)), table);
        getFooter().add(take, keep);
    }
}
