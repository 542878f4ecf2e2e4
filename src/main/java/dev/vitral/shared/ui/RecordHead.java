package dev.vitral.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import dev.vitral.shared.BusinessRecord;
import java.time.Instant;

/** What identifies a record, on top of it: code, name, state, and who changed it last. */
final class RecordHead<T extends BusinessRecord> extends Div {
    private final RecordForm<T> form;
    private final Span code = new Span();
    private final H2 title = new H2();
    private final Div chips = new Div();
    private final Span stamp = new Span();

    RecordHead(RecordForm<T> form, Runnable close) {
        this.form = form;
        addClassName("record-head");
        code.addClassName("record-code");
        chips.addClassName("chips");
        stamp.addClassName("record-stamp");
        Button away = new Button(Icons.of("close"), e -> close.run());
        away.addThemeVariants(ButtonVariant.TERTIARY);
        away.addClassName("record-close");
        away.setAriaLabel(translate("form.close"));
        Div line = new Div(code, chips);
        line.addClassName("record-line");
        Div words = new Div(line, title, stamp);
        words.addClassName("record-words");
        add(words, away);
    }

    void show(T record) {
        boolean isNew = !record.isSaved();
        code.setText(isNew ? "" : form.code(record));
        title.setText(isNew ? translate(form.name() + ".new") : form.title(record));
        chips.removeAll();
        if (record.isDeleted()) {
            chips.add(new Chip(translate("list.deleted"), Chip.Tone.DANGER).component());
        }
        if (!isNew) {
            form.chips(record).forEach(chip -> chips.add(chip.component()));
        }
        Instant at = record.getUpdatedAt();
        stamp.setText(at == null ? "" : translate("form.stamp", Formats.current().time(at), record.getUpdatedBy() == null ? "" : record.getUpdatedBy()));
        stamp.setVisible(at != null && !isNew);
    }
}
