package dev.vitral.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.vitral.shared.BusinessRecord;
import dev.vitral.shared.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One record beside its list: what it is, its form, what was refused, and Save, Cancel, History, More. */
final class RecordPanel<T extends BusinessRecord> extends Div {
    private final RecordForm<T> form;
    private final RecordActions<T> actions;
    private final RecordHead<T> head;
    private final Div message = new Div();
    private final Draft draft;
    private final Button save = new Button(translate("form.save"));
    private final RecordMenu<T> more;
    private final Button history = new Button(translate("form.history"), Icons.of("history"));
    private final Consumer<T> saved;
    private @Nullable T record;
    private Map<String, Object> before = Map.of();

    /** {@code saved} hears of each change of the record, {@code close} is asked to leave it. */
    RecordPanel(RecordForm<T> form, RecordActions<T> actions, Consumer<T> saved, Runnable close) {
        this.form = form;
        this.actions = actions;
        this.saved = saved;
        this.head = new RecordHead<>(form, close);
        this.draft = new Draft(form, kept -> TypedValues.recover(form, kept));
        this.more = new RecordMenu<>(form, actions, this::changed, this::refused);
        addClassName("record");
        message.addClassName("record-message");
        message.getElement().setAttribute("role", "alert");
        message.setVisible(false);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(e -> save());
        Shortcuts.addShortcutListener(this, this::save, Key.KEY_S, KeyModifier.CONTROL).resetFocusOnActiveElement();
        Button cancel = new Button(translate("form.cancel"), e -> {
            discard();
            close.run();
        });
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        history.addThemeVariants(ButtonVariant.TERTIARY);
        history.addClickListener(e -> {
            if (actions.history() != null && record != null) {
                actions.history().accept(record);
            }
        });
        Div space = new Div();
        space.addClassName("space");
        Div buttons = new Div(save, cancel, space, history, more);
        buttons.addClassName("record-buttons");
        Div body = new Div(draft, message, form);
        body.addClassName("record-body");
        add(head, body, buttons);
    }

    /** Shows the record; a new one gets the cursor. */
    void open(T opened) {
        record = opened;
        form.read(opened);
        before = TypedValues.take(form);
        head.show(opened);
        message.setVisible(false);
        save.setVisible(!form.isReadOnly(opened));
        history.setVisible(opened.isSaved() && actions.history() != null);
        more.show(opened);
        draft.watch(opened.isSaved() ? String.valueOf(opened.getId()) : "new");
        if (!opened.isSaved()) {
            form.focusFirst();
        }
    }

    boolean isDirty() {
        return form.isDirty();
    }

    /** Gives up what was typed. */
    void discard() {
        draft.forget();
        if (record != null) {
            form.read(record);
        }
    }

    private void save() {
        if (record == null || form.isReadOnly(record)) {
            return;
        }
        message.setVisible(false);
        // A new record is filled afresh each time: a refused insert leaves its object with an identity that the database doesn't know.
        write(record.isSaved() ? record : Objects.requireNonNull(actions.blank()).get());
    }

    private void write(T target) {
        if (!form.write(target)) {
            form.focusFirstWrong();
            return;
        }
        boolean isNew = !target.isSaved();
        Map<String, Object> former = before;
        try {
            T written = actions.save().apply(target);
            String said = translate("form.saved", form.code(written), form.title(written));
            changed(written);
            if (isNew) {
                Notify.done(said);
            } else {
                Notify.done(said, translate("form.undo"), () -> undo(written, former));
            }
        } catch (RuntimeException e) {
            refused(e);
        }
    }

    /** What was saved is put back as it was before; another record that is open by then stays as it stands. */
    private void undo(T written, Map<String, Object> former) {
        T shown = record;
        boolean same = shown != null && shown.isSaved() && shown.getId().equals(written.getId());
        Map<String, Object> typed = !same && form.isDirty() ? TypedValues.take(form) : Map.of();
        try {
            T back = Undo.run(form, actions, written, former);
            Notify.done(translate("form.undone"));
            if (same) {
                changed(back);
                return;
            }
        } catch (RuntimeException e) {
            Notify.problem(e);
        }
        if (shown != null) {
            form.read(shown);
            if (!typed.isEmpty()) {
                TypedValues.put(form, typed);
            }
            if (shown.isSaved()) {
                saved.accept(shown);
            }
        }
    }

    private void changed(T written) {
        draft.forget();
        open(written);
        saved.accept(written);
    }

    private void refused(Throwable failure) {
        Problem problem = Caught.problem(failure);
        if (problem.kind() == Problem.Kind.STALE && record != null && record.isSaved()) {
            actions.find().apply(record.getId()).ifPresent(this::conflict);
            return;
        }
        List<String> left = form.show(problem);
        message.removeAll();
        left.forEach(text -> message.add(new Span(text)));
        message.setVisible(!left.isEmpty());
        form.focusFirstWrong();
    }

    private void conflict(T fresh) {
        Map<String, Object> typed = TypedValues.take(form);
        Map<String, String> mine = TypedValues.words(form);
        form.read(fresh);
        Map<String, String> theirs = TypedValues.words(form);
        TypedValues.put(form, typed);
        new ConflictDialog(
                        fresh.getUpdatedBy(),
                        form.labels(),
                        theirs,
                        mine,
                        () -> {
                            record = fresh;
                            write(fresh);
                        },
                        () -> changed(fresh))
                .open();
    }
}
