package dev.vitral.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.binder.Binder;
import dev.vitral.shared.BusinessRecord;
import dev.vitral.shared.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Edits some fields of a record in its row (UI-11): the fields are those of the record's own form, so that rules, texts and rights are the same. Enter saves,
 * Esc leaves; when another saved first, both versions are shown.
 */
final class RowEditor<R, T extends BusinessRecord> {
    private final Grid<R> grid;
    private final ToLongFunction<R> id;
    private final RecordForm<T> form;
    private final RecordActions<T> actions;
    private final List<String> properties;
    private final Runnable changed;
    private final Runnable left;
    private @Nullable T record;
    private Map<String, Object> before = Map.of();

    /** {@code changed} hears of what was saved, {@code left} of the end of editing. */
    RowEditor(
            Grid<R> grid, ToLongFunction<R> id, RecordForm<T> form, RecordActions<T> actions, List<String> properties, Runnable changed, Runnable left) {
        this.grid = grid;
        this.id = id;
        this.form = form;
        this.actions = actions;
        this.properties = properties;
        this.changed = changed;
        this.left = left;
        grid.getEditor().setBuffered(true);
        grid.getEditor().setBinder(new Binder<>());
        properties.forEach(this::place);
    }

    private void place(String property) {
        Component field = (Component) Objects.requireNonNull(form.fields().get(property), property);
        field.removeFromParent();
        if (field instanceof HasLabel labelled) {
            labelled.setLabel(null);
        }
        field.getElement().setProperty("accessibleName", form.label(property));
        field.addClassName("row-field");
        ((HasSize) field).setWidthFull();
        Shortcuts.addShortcutListener(field, this::save, Key.ENTER).listenOn(field).resetFocusOnActiveElement();
        Shortcuts.addShortcutListener(field, this::leave, Key.ESCAPE).listenOn(field);
        grid.getColumnByKey(property).setEditorComponent(field);
    }

    boolean isEditable(@Nullable String column) {
        return column != null && properties.contains(column);
    }

    /** Opens the row for editing with the cursor in that column, or in the first that can be edited. */
    void edit(R row, @Nullable String column) {
        if (grid.getEditor().isOpen()) {
            leave();
        }
        T found = actions.find().apply(id.applyAsLong(row)).orElse(null);
        if (found == null || form.isReadOnly(found)) {
            return;
        }
        record = found;
        form.read(found);
        before = values();
        grid.getEditor().editItem(row);
        String focused = column != null && isEditable(column) && grid.getColumnByKey(column).isVisible() ? column : firstVisible();
        if (form.fields().get(focused) instanceof Focusable<?> field) {
            field.focus();
        }
    }

    private String firstVisible() {
        return properties.stream().filter(property -> grid.getColumnByKey(property).isVisible()).findFirst().orElse(properties.getFirst());
    }

    boolean isOpen() {
        return grid.getEditor().isOpen();
    }

    void leave() {
        if (isOpen()) {
            grid.getEditor().cancel();
            left.run();
        }
    }

    private Map<String, Object> values() {
        Map<String, Object> values = TypedValues.take(form);
        values.keySet().retainAll(properties);
        return values;
    }

    /** Saves what was typed, if a row is being edited. */
    void save() {
        if (record != null && isOpen()) {
            write(record);
        }
    }

    private void write(T target) {
        if (!form.write(target)) {
            form.focusFirstWrong();
            return;
        }
        Map<String, Object> former = before;
        try {
            T written = actions.save().apply(target);
            leave();
            changed.run();
            Notify.done(
                    translate("form.saved", form.code(written), form.title(written)), translate("form.undo"), () -> undo(written, former));
        } catch (RuntimeException e) {
            refused(e, target);
        }
    }

    private void refused(RuntimeException failure, T target) {
        Problem problem = Caught.problem(failure);
        if (problem.kind() == Problem.Kind.STALE) {
            actions.find().apply(target.getId()).ifPresent(this::conflict);
            return;
        }
        List<String> unsaid = form.show(problem);
        if (!unsaid.isEmpty()) {
            Notify.problem(problem);
        }
        form.focusFirstWrong();
    }

    private void conflict(T fresh) {
        Map<String, Object> typed = values();
        Map<String, String> mine = words();
        form.read(fresh);
        Map<String, String> theirs = words();
        TypedValues.put(form, typed);
        Map<String, String> labels = form.labels();
        labels.keySet().retainAll(properties);
        new ConflictDialog(fresh.getUpdatedBy(), labels, theirs, mine, () -> {
            record = fresh;
            write(fresh);
        }, () -> {
            leave();
            changed.run();
        }).open();
    }

    private Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>(TypedValues.words(form));
        words.keySet().retainAll(properties);
        return words;
    }

    private void undo(T written, Map<String, Object> former) {
        leave();
        try {
            Undo.run(form, actions, written, former);
            changed.run();
            Notify.done(translate("form.undone"));
        } catch (RuntimeException e) {
            Notify.problem(e);
        }
    }
}
