package dev.vitral.history.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.vitral.history.ChangeSet;
import dev.vitral.history.ChangeSets;
import dev.vitral.history.SetChange;
import dev.vitral.history.UndoPreview;
import dev.vitral.history.Wording;
import dev.vitral.jobs.Jobs;
import dev.vitral.jobs.ui.JobProgress;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.Icons;
import dev.vitral.shared.ui.Notify;
import java.util.List;

/** One change set: what it holds by kind of record, each change in words as far as the reader asks, and its undo with what stands against it. */
@StyleSheet("history.css")
final class ChangeSetPanel extends Div {
    private static final int PAGE = 20;

    private final transient ChangeSets sets;
    private final transient ChangeSet set;
    private final transient Jobs jobs;
    private final transient Runnable undone;
    private final Div body = new Div();
    private final Wording wording = Wording.of(Formats.current());

    ChangeSetPanel(ChangeSets sets, Jobs jobs, ChangeSet set, Runnable undone, Runnable close) {
        this.sets = sets;
        this.set = set;
        this.jobs = jobs;
        this.undone = undone;
        addClassName("record");
        Button away = new Button(Icons.of("close"), e -> close.run());
        away.addThemeVariants(ButtonVariant.TERTIARY);
        away.addClassName("record-close");
        away.setAriaLabel(translate("form.close"));
        Span kind = new Span(translate("changeSet.kind." + set.kind()));
        kind.addClassName("record-code");
        Span stamp = new Span(set.user() + " · " + Formats.current().time(set.at()));
        stamp.addClassName("record-stamp");
        Div words = new Div(kind, new H2(set.title()), stamp);
        words.addClassName("record-words");
        Div head = new Div(words, away);
        head.addClassName("record-head");
        body.addClassName("record-body");
        add(head, body);
        UndoPreview preview = sets.preview(set.id(), wording);
        if (set.undoJob() != null) {
            watch(set.undoJob(), !jobs.find(set.undoJob()).map(job -> job.state().isOver()).orElse(true));
        }
        preview.counts().forEach(count -> body.add(section(count)));
        if (!set.undone() && ChangeSets.mayUndo(set) && preview.records() > 0) {
            Button undo = new Button(translate("changeSet.undo"), e -> new UndoDialog(set, preview, this::start).open());
            Div buttons = new Div(undo);
            buttons.addClassName("record-buttons");
            add(buttons);
        }
    }

    private void start(dev.vitral.history.ConflictMode mode) {
        try {
            watch(sets.undo(set.id(), mode).id(), true);
        } catch (RuntimeException e) {
            Notify.problem(e);
        }
    }

    private void watch(long job, boolean underWay) {
        JobProgress progress = new JobProgress(jobs, job);
        if (underWay) {
            progress.onEnd(ended -> undone.run());
        }
        body.addComponentAsFirst(progress);
    }

    private Details section(UndoPreview.Count count) {
        Formats formats = Formats.current();
        OrderedList changes = new OrderedList();
        changes.addClassName("history");
        Button more = new Button(translate("changeSet.more"));
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClickListener(e -> load(count.entity(), changes, more));
        String title = count.created() == 0
                ? translate("changeSet.count", count.label(), formats.whole(count.records()))
                : translate("changeSet.count.created", count.label(), formats.whole(count.records()), formats.whole(count.created()));
        Details details = new Details(title, changes, more);
        details.addOpenedChangeListener(e -> {
            if (e.isOpened() && changes.getComponentCount() == 0) {
                load(count.entity(), changes, more);
            }
        });
        details.setOpened(count.records() <= PAGE);
        if (details.isOpened()) {
            load(count.entity(), changes, more);
        }
        return details;
    }

    private void load(String entity, OrderedList into, Button more) {
        long after = into.getElement().getProperty("after", 0.0) > 0 ? (long) into.getElement().getProperty("after", 0.0) : 0;
        List<SetChange> page = sets.changes(set.id(), entity, after, PAGE, wording);
        page.forEach(change -> into.add(new HistoryEntry(change)));
        if (!page.isEmpty()) {
            into.getElement().setProperty("after", page.getLast().id());
        }
        more.setVisible(page.size() == PAGE);
    }
}
