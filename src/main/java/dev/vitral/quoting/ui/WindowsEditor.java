package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import dev.vitral.quoting.QuoteDraft;
import dev.vitral.shared.ui.Icons;
import dev.vitral.shared.ui.Notify;
import dev.vitral.shared.ui.PasteRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The windows of a quotation, one below the other, one of them chosen to be looked at. */
final class WindowsEditor extends Div implements RowListener {
    private static final int MOST = 100;

    private final TemplateBook templates;
    private final Map<String, String> glasses;
    private final Map<String, String> colours;
    private final Runnable changed;
    private final Consumer<@Nullable WindowRow> chosen;
    private final List<WindowRow> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Button more = new Button(translate("quotation.window.add"), Icons.of("plus"), e -> begin());
    private @Nullable WindowRow selected;
    private int born;

    /** {@code changed} hears of what the user does, {@code chosen} of the row to be looked at. */
    WindowsEditor(Choices choices, Runnable changed, Consumer<@Nullable WindowRow> chosen) {
        this.templates = choices.book();
        this.glasses = choices.glasses();
        this.colours = choices.colours();
        this.changed = changed;
        this.chosen = chosen;
        addClassName("windows");
        add(list, more);
        PasteRows.into(this, this::paste);
    }

    /** Rows of a spreadsheet become windows: template, glass, colour, width, height, pieces, discount. */
    private void paste(PasteRows pasted) {
        if (!more.isVisible()) {
            return;
        }
        int taken = 0;
        for (List<String> cells : pasted.rows()) {
            boolean first = taken == 0 && rows.getLast().isBlank();
            if (!first && rows.size() >= MOST) {
                break;
            }
            WindowRow before = rows.getLast();
            WindowRow row = first ? before : append(rows.size());
            if (!first) {
                row.beginLike(before);
            }
            row.paste(cells);
            taken++;
        }
        renumber();
        selected(rows.getLast());
        changed.run();
        int left = pasted.rows().size() - taken;
        Notify.done(left == 0 ? translate("quotation.window.pasted", taken) : translate("quotation.window.pasted.left", taken, MOST, left));
    }

    List<WindowRow> rows() {
        return List.copyOf(rows);
    }

    /** Shows these windows; none gives one row to begin with. */
    void read(List<QuoteDraft.Item> items, boolean readOnly) {
        int kept = selected == null ? 0 : Math.max(0, rows.indexOf(selected));
        rows.clear();
        born = 0;
        list.removeAll();
        items.forEach(item -> append(rows.size()).read(item));
        if (rows.isEmpty()) {
            append(0).beginLike(null);
        }
        rows.forEach(row -> row.setReadOnly(readOnly));
        more.setVisible(!readOnly);
        // One of plain material alone has no window to show once it is fixed.
        list.setVisible(!(readOnly && items.isEmpty()));
        renumber();
        selected = null;
        selected(rows.get(Math.min(kept, rows.size() - 1)));
    }

    private WindowRow append(int position) {
        WindowRow row = new WindowRow("w" + ++born, templates, glasses, colours, this);
        rows.add(position, row);
        list.addComponentAtIndex(position, row);
        return row;
    }

    /** Puts back what the browser kept of rows by their keys, rows that were added then too. */
    void recover(Map<String, String> kept) {
        int last = kept.keySet().stream().filter(key -> key.matches("w\\d{1,3}\\..*")).mapToInt(key -> Integer.parseInt(key.substring(1, key.indexOf('.')))).max().orElse(0);
        rows.forEach(row -> row.recover(kept));
        while (born < Math.min(last, MOST)) {
            WindowRow row = append(rows.size());
            row.beginLike(rows.size() > 1 ? rows.get(rows.size() - 2) : null);
            row.recover(kept);
        }
        renumber();
    }

    private void renumber() {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).number(i + 1);
        }
        more.setEnabled(rows.size() < MOST);
    }

    private void begin() {
        WindowRow row = append(rows.size());
        row.beginLike(rows.size() > 1 ? rows.get(rows.size() - 2) : null);
        renumber();
        selected(row);
        row.focus();
    }

    @Override
    public void changed() {
        changed.run();
    }

    @Override
    public void selected(WindowRow row) {
        if (row != selected && rows.contains(row)) {
            selected = row;
            rows.forEach(other -> other.mark(other == row));
            chosen.accept(row);
        }
    }

    @Override
    public void copied(WindowRow row) {
        row.item().ifPresent(item -> {
            WindowRow copy = append(rows.indexOf(row) + 1);
            copy.read(item);
            renumber();
            selected(copy);
            changed.run();
        });
    }

    @Override
    public void removed(WindowRow row) {
        int position = rows.indexOf(row);
        rows.remove(row);
        list.remove(row);
        if (rows.isEmpty()) {
            append(0).beginLike(null);
        }
        renumber();
        if (row == selected) {
            selected(rows.get(Math.min(position, rows.size() - 1)));
        }
        changed.run();
    }

    @Nullable WindowRow selected() {
        return selected;
    }

    void focusFirst() {
        rows.getFirst().focus();
    }
}
