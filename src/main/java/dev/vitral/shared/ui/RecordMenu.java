package dev.vitral.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import dev.vitral.shared.BusinessRecord;
import dev.vitral.shared.CurrentUser;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What else can be done with a record: take it out of use, put it back. Managers only (CAT-9). */
final class RecordMenu<T extends BusinessRecord> extends MenuBar {
    private final RecordForm<T> form;
    private final Consumer<T> done;
    private final Consumer<Throwable> refused;
    private final MenuItem delete;
    private final MenuItem restore;
    private final boolean allowed = CurrentUser.manages();
    private final boolean deletable;
    private final boolean restorable;
    private final @Nullable BiFunction<Long, Long, T> restoring;
    private @Nullable T record;

    RecordMenu(RecordForm<T> form, RecordActions<T> actions, Consumer<T> done, Consumer<Throwable> refused) {
        this.form = form;
        this.done = done;
        this.refused = refused;
        this.deletable = actions.delete() != null;
        this.restoring = actions.restore();
        this.restorable = restoring != null;
        addThemeVariants(MenuBarVariant.TERTIARY);
        MenuItem more = addItem(translate("form.more"));
        delete = more.getSubMenu().addItem(translate("form.delete"), e -> ask(actions.delete()));
        restore = more.getSubMenu().addItem(translate("form.restore"), e -> run(actions.restore(), "form.restored"));
    }

    void show(T shown) {
        record = shown;
        setVisible(shown.isSaved() && allowed && (shown.isDeleted() ? restorable : deletable));
        delete.setVisible(deletable && !shown.isDeleted());
        restore.setVisible(restorable && shown.isDeleted());
    }

    private void ask(@Nullable BiFunction<Long, Long, T> deed) {
        if (record != null) {
            Ask.beforeLoss(
                    translate("form.delete.ask", form.title(record)),
                    translate("form.delete.text"),
                    translate("form.delete"),
                    () -> run(deed, "form.deleted"));
        }
    }

    private void putBack(T deleted) {
        try {
            done.accept(java.util.Objects.requireNonNull(restoring).apply(deleted.getId(), deleted.getVersion()));
            Notify.done(translate("form.undone"));
        } catch (RuntimeException e) {
            Notify.problem(e);
        }
    }

    private void run(@Nullable BiFunction<Long, Long, T> deed, String said) {
        if (record == null || deed == null) {
            return;
        }
        try {
            T written = deed.apply(record.getId(), record.getVersion());
            String text = translate(said, form.code(written), form.title(written));
            done.accept(written);
            if (written.isDeleted() && restoring != null) {
                Notify.done(text, translate("form.undo"), () -> putBack(written));
            } else {
                Notify.done(text);
            }
        } catch (RuntimeException e) {
            refused.accept(e);
        }
    }
}
