package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import dev.vitral.quoting.PlainLine;
import dev.vitral.shared.ui.Icons;
import dev.vitral.shared.ui.Notify;
import dev.vitral.shared.ui.PasteRows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plain material of a quotation below its windows (QUO-13), one line below the other. */
final class PlainEditor extends Div {
    private static final int MOST = 100;

    private final Choices choices;
    private final Runnable changed;
    private final List<PlainRow> rows = new ArrayList<>();
    private final H3 heading = new H3(translate("quotation.plain"));
    private final Div list = new Div();
    private final Button more = new Button(translate("quotation.plain.add"), Icons.of("plus"), e -> begin());
    private int born;

    /** {@code changed} hears of what the user does. */
    PlainEditor(Choices choices, Runnable changed) {
        this.choices = choices;
        this.changed = changed;
        addClassName("plain-lines");
        add(heading, list, more);
        PasteRows.into(this, this::paste);
    }

    /** Shows these lines; none shows only the way to add one. */
    void read(List<PlainLine> lines, boolean readOnly) {
        rows.clear();
        born = 0;
        list.removeAll();
        lines.forEach(line -> append().read(line));
        rows.forEach(row -> row.setReadOnly(readOnly));
        more.setVisible(!readOnly);
        tidy();
    }

    private PlainRow append() {
        PlainRow row = new PlainRow("p" + ++born, choices, changed, this::removed);
        rows.add(row);
        list.add(row);
        return row;
    }

    private void tidy() {
        heading.setVisible(!rows.isEmpty());
        more.setEnabled(rows.size() < MOST);
    }

    private void begin() {
        PlainRow row = append();
        row.begin();
        tidy();
        row.focus();
    }

    private void removed(PlainRow row) {
        rows.remove(row);
        list.remove(row);
        tidy();
        changed.run();
    }

    /** Rows of a spreadsheet become lines: code, quantity. What is not in the catalogue is left out and named. */
    private void paste(PasteRows pasted) {
        List<String> unknown = new ArrayList<>();
        for (List<String> cells : pasted.rows()) {
            Optional<Choices.Plain> found = choices.plain(PasteRows.cell(cells, 0));
            if (found.isEmpty() || !more.isVisible() || rows.size() >= MOST) {
                unknown.add(PasteRows.cell(cells, 0));
            } else {
                append().fill(found.get(), PasteRows.number(cells, 1).orElse(BigDecimal.ONE));
            }
        }
        tidy();
        changed.run();
        if (!unknown.isEmpty()) {
            Notify.done(translate("quotation.plain.unknown", String.join(", ", unknown.subList(0, Math.min(10, unknown.size())))));
        }
    }

    /** Puts back what the browser kept of rows by their keys, rows that were added then too. */
    void recover(Map<String, String> kept) {
        int last = kept.keySet().stream().filter(key -> key.matches("p\\d{1,3}\\..*")).mapToInt(key -> Integer.parseInt(key.substring(1, key.indexOf('.')))).max().orElse(0);
        while (born < Math.min(last, MOST)) {
            append();
        }
        rows.forEach(row -> row.recover(kept));
        tidy();
    }

    /** Rows that say something. */
    List<PlainRow> meant() {
        return rows.stream().filter(row -> !row.isBlank()).toList();
    }
}
