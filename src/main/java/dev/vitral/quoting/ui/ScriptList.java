package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.vitral.shared.ui.Icons;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rows of one section of a cut script, folded away while there are none. */
final class ScriptList extends Details {
    private final String section;
    private final List<ScriptColumn> columns;
    private final @Nullable Supplier<ScriptList> within;
    private final Runnable changed;
    private final List<ScriptRow> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Button more;
    private boolean readOnly;

    /** {@code within} makes the list that each row holds, where rows hold one; texts stand under {@code template.<section>}. */
    ScriptList(String section, List<ScriptColumn> columns, @Nullable Supplier<ScriptList> within, Runnable changed) {
        this.section = section;
        this.columns = columns;
        this.within = within;
        this.changed = changed;
        more = new Button(translate("template." + section + ".add"), Icons.of("plus"), e -> begin());
        more.addThemeVariants(ButtonVariant.TERTIARY);
        list.addClassName("components");
        Paragraph help = new Paragraph(translate("template." + section + ".help"));
        addClassName("script-list");
        add(help, list, more);
        summarise();
    }

    private void begin() {
        append().focus();
        told();
    }

    private void remove(ScriptRow row) {
        rows.remove(row);
        list.remove(row);
        told();
    }

    private void told() {
        summarise();
        changed.run();
    }

    private void summarise() {
        setSummaryText(rows.isEmpty() ? translate("template." + section) : translate("template.script.count", translate("template." + section), rows.size()));
    }

    void clear(boolean isReadOnly) {
        readOnly = isReadOnly;
        rows.clear();
        list.removeAll();
        more.setVisible(!readOnly);
        setOpened(false);
        setVisible(!readOnly);
        summarise();
    }

    ScriptRow append() {
        ScriptList inner = within == null ? null : within.get();
        if (inner != null) {
            inner.clear(readOnly);
            inner.setOpened(true);
            inner.setVisible(true);
        }
        ScriptRow row = new ScriptRow(section, columns, inner, changed, this::remove);
        row.setReadOnly(readOnly);
        rows.add(row);
        list.add(row);
        setOpened(true);
        setVisible(true);
        summarise();
        return row;
    }

    /** What the rows say; null where there are none. */
    <D> @Nullable List<D> documents(Function<ScriptRow, D> document) {
        return rows.isEmpty() ? null : rows.stream().map(document).toList();
    }

    List<ScriptRow> rows() {
        return rows;
    }

    boolean check() {
        boolean right = true;
        for (ScriptRow row : rows) {
            right &= row.check();
        }
        if (!right) {
            setOpened(true);
        }
        return right;
    }
}
