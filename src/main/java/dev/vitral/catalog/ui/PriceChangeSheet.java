package dev.vitral.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import dev.vitral.catalog.PriceChange;
import dev.vitral.catalog.PriceChangeLists;
import dev.vitral.catalog.PriceChangeRow;
import dev.vitral.catalog.PriceChangeState;
import dev.vitral.catalog.PriceChangeTotals;
import dev.vitral.catalog.PriceChanges;
import dev.vitral.jobs.JobState;
import dev.vitral.jobs.Jobs;
import dev.vitral.jobs.ui.JobProgress;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.ui.Ask;
import dev.vitral.shared.ui.Chip;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.GridColumn;
import dev.vitral.shared.ui.ListScreen;
import dev.vitral.shared.ui.ListSource;
import dev.vitral.shared.ui.ListState;
import dev.vitral.shared.ui.Notify;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** One price change: what it is, what it comes to, what can be done with it, and its rows. */
class PriceChangeSheet extends Div {
    private final PriceChanges changes;
    private final Jobs jobs;
    private final Runnable close;
    private final boolean mayWrite = CurrentUser.manages();
    private final Div head = new Div();
    private PriceChange change;

    PriceChangeSheet(PriceChanges changes, Jobs jobs, PriceChange change, Runnable close) {
        this.changes = changes;
        this.jobs = jobs;
        this.change = change;
        this.close = close;
        addClassName("price-change");
        head.addClassName("price-change-head");
        show();
    }

    private void show() {
        removeAll();
        head.removeAll();
        PriceChangeTotals totals = change.getTotals();
        Formats formats = Formats.current();
        Div facts = new Div(
                fact("priceChange.products", formats.whole(totals.products())),
                fact("priceChange.oldTotal", formats.money(totals.oldTotal())),
                fact("priceChange.newTotal", formats.money(totals.newTotal())),
                fact("priceChange.warned", formats.whole(totals.warned())));
        if (totals.stale() > 0) {
            facts.add(fact("priceChange.stale", formats.whole(totals.stale())));
        }
        if (totals.conflicts() > 0) {
            facts.add(fact("priceChange.conflicts", formats.whole(totals.conflicts())));
        }
        facts.addClassName("price-change-facts");
        Span state = new Span(translate("priceChange.state." + change.getState()));
        state.addClassNames("chip");
        Div title = new Div(new H1(translate("priceChange.title", change.getFolio(), translate("priceChange.kind." + change.getKind()), amount(formats))), state);
        title.addClassName("price-change-title");
        head.add(title, facts, deeds());
        add(head);
        if (change.getState().isUnderWay() && change.getJobId() != null) {
            add(new JobProgress(jobs, change.getJobId()).onEnd(job -> {
                if (job.state() == JobState.DONE) {
                    again();
                }
            }));
        }
        ListScreen<PriceChangeRow> rows = rows();
        add(rows);
        rows.show(ListState.ALL);
    }

    private static Span fact(String key, String value) {
        return new Span(translate(key) + ": " + value);
    }

    private String amount(Formats formats) {
        return change.getAmount() == null ? "" : formats.quantity(change.getAmount());
    }

    private Div deeds() {
        Div deeds = new Div();
        deeds.addClassName("price-change-deeds");
        if (mayWrite && change.getState() == PriceChangeState.READY) {
            Button apply = deed("priceChange.apply", changes::apply, true);
            apply.setEnabled(change.getTotals().products() > 0 || change.getKind().isInherited());
            deeds.add(apply);
        }
        if (mayWrite && change.getState() == PriceChangeState.APPLIED) {
            deeds.add(deed("priceChange.undo", changes::undo, false));
        }
        if (mayWrite && change.getState().isUnderWay() && stopped()) {
            deeds.add(deed("priceChange.resume", changes::resume, true));
        }
        Button away = new Button(translate("form.close"), e -> close.run());
        away.addThemeVariants(ButtonVariant.TERTIARY);
        deeds.add(away);
        return deeds;
    }

    private boolean stopped() {
        Long job = change.getJobId();
        return job == null || jobs.find(job).filter(it -> !it.state().isOver()).isEmpty();
    }

    private Button deed(String key, BiFunction<Long, Long, PriceChange> step, boolean primary) {
        Button button = new Button(translate(key), e -> Ask.beforeLoss(
                translate(key + ".ask", change.getFolio()),
                translate(key + ".text", Formats.current().whole(change.getTotals().products())),
                translate(key),
                () -> run(step)));
        if (primary) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }

    private void run(BiFunction<Long, Long, PriceChange> step) {
        try {
            change = step.apply(change.getId(), change.getVersion());
            Notify.done(translate("priceChange.done." + change.getState(), change.getFolio()));
        } catch (RuntimeException e) {
            Notify.problem(e);
        }
        again();
    }

    private void again() {
        changes.find(change.getId()).ifPresent(found -> change = found);
        show();
    }

    private ListScreen<PriceChangeRow> rows() {
        long id = change.getId();
        return new ListScreen<>("priceChangeRow", PriceChangeLists.ROWS,
                        ListSource.of(request -> changes.rows(id, request), request -> changes.rowCount(id, request)), PriceChangeRow::id)
                .column(GridColumn.code("productCode", PriceChangeRow::code).essential())
                .column(GridColumn.text("description", PriceChangeRow::description).grow(2))
                .column(GridColumn.unitCost("oldCost", PriceChangeRow::oldCost))
                .column(GridColumn.unitCost("newCost", PriceChangeRow::newCost))
                .column(GridColumn.quantity("oldFactor", PriceChangeRow::oldFactor))
                .column(GridColumn.quantity("newFactor", PriceChangeRow::newFactor))
                .column(GridColumn.money("oldPrice", PriceChangeRow::oldPrice).essential())
                .column(GridColumn.money("newPrice", PriceChangeRow::newPrice).essential())
                .column(GridColumn.money("difference", PriceChangeRow::difference).essential())
                .column(GridColumn.chip("warning", PriceChangeSheet::warning).options(PriceChangeRow.Warning.class, "priceChangeRow.warning"))
                .column(GridColumn.chip("state", PriceChangeSheet::state).options(PriceChangeRow.State.class, "priceChangeRow.state"));
    }

    private static @Nullable Chip warning(PriceChangeRow row) {
        return row.warning() == null ? null : new Chip(translate("priceChangeRow.warning." + row.warning()), Chip.Tone.ATTENTION);
    }

    private static Chip state(PriceChangeRow row) {
        boolean left = row.state() == PriceChangeRow.State.STALE || row.state() == PriceChangeRow.State.CONFLICT;
        return new Chip(translate("priceChangeRow.state." + row.state()), left ? Chip.Tone.ATTENTION : Chip.Tone.NEUTRAL);
    }
}
