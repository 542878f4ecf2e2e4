package dev.vitral.history.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.OrderedList;
import dev.vitral.history.HistoryPage;
import dev.vitral.history.RecordHistory;
import dev.vitral.history.Wording;
import dev.vitral.shared.ui.Formats;
import org.jspecify.annotations.Nullable;

/** The history of one record: a timeline, newest first, that goes on as far as the reader asks (AUD-2). Esc closes it. */
@StyleSheet("history.css")
public final class HistoryDialog extends Dialog {
    private static final int PAGE = 20;

    private final transient RecordHistory history;
    private final Class<?> entity;
    private final long id;
    private final Formats formats = Formats.current();
    private final OrderedList timeline = new OrderedList();
    private final Button older = new Button();
    private @Nullable Long next;

    private HistoryDialog(RecordHistory history, Class<?> entity, long id, String title) {
        this.history = history;
        this.entity = entity;
        this.id = id;

        older.setText(getTranslation("history.older"));
        older.addThemeVariants(ButtonVariant.TERTIARY);
        older.addClickListener(click -> load());
        Button close = new Button(getTranslation("history.close"), click -> close());

        setHeaderTitle(getTranslation("history.title", title));
        addClassName("history-dialog");
        setWidth("min(760px, 100vw)");
        timeline.addClassName("history");
        timeline.getElement().setAttribute("aria-label", getHeaderTitle());
        add(timeline, older);
        getFooter().add(close);
    }

    /**
     * Opens the history of a saved record.
     *
     * @param entity class of the record
     * @param title what identifies it, as its form shows it
     */
    public static HistoryDialog open(RecordHistory history, Class<?> entity, long id, String title) {
        HistoryDialog dialog = new HistoryDialog(history, entity, id, title);
        dialog.load();
        dialog.open();
        return dialog;
    }

    private void load() {
        HistoryPage page = history.of(entity, id, next, PAGE, Wording.of(formats));
        page.changes().forEach(change -> timeline.add(new HistoryEntry(change, formats)));
        next = page.next();
        older.setVisible(next != null);
    }
}
