package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import dev.vitral.jobs.JobState;
import dev.vitral.jobs.Jobs;
import dev.vitral.jobs.ui.JobProgress;
import dev.vitral.quoting.WhatIf;
import dev.vitral.quoting.WhatIfLists;
import dev.vitral.quoting.WhatIfRow;
import dev.vitral.quoting.WhatIfState;
import dev.vitral.quoting.WhatIfTotals;
import dev.vitral.quoting.WhatIfs;
import dev.vitral.shared.ListSelection;
import dev.vitral.shared.ui.BulkAction;
import dev.vitral.shared.ui.Chip;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.GridColumn;
import dev.vitral.shared.ui.ListScreen;
import dev.vitral.shared.ui.ListSource;
import dev.vitral.shared.ui.ListState;
import dev.vitral.shared.ui.Notify;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import tools.jackson.databind.json.JsonMapper;

/** One scenario: what it comes to, and every open quotation as it is and as it would be; those marked get the new prices. */
final class WhatIfSheet extends Div {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WhatIfs whatIfs;
    private final Jobs jobs;
    private final LongConsumer openQuote;
    private final Runnable close;
    private WhatIf whatIf;

    WhatIfSheet(WhatIfs whatIfs, Jobs jobs, WhatIf whatIf, LongConsumer openQuote, Runnable close) {
        this.whatIfs = whatIfs;
        this.jobs = jobs;
        this.whatIf = whatIf;
        this.openQuote = openQuote;
        this.close = close;
        addClassName("what-if");
        show();
    }

    private void show() {
        removeAll();
        Formats formats = Formats.current();
        WhatIfTotals totals = whatIf.getTotals();
        Span state = new Span(translate("whatIf.state." + whatIf.getState()));
        state.addClassName("chip");
        Div title = new Div(new H1(whatIf.getFolio() + " · " + whatIf.getTitle()), state);
        title.addClassName("what-if-title");
        Div facts = new Div(
                fact("whatIf.quoteCount", formats.whole(totals.quotes())),
                fact("whatIf.oldTotal", formats.money(totals.oldTotal())),
                fact("whatIf.newTotal", formats.money(totals.newTotal())),
                fact("whatIf.difference", formats.money(totals.newTotal().subtract(totals.oldTotal()))));
        addUnlessNone(facts, "whatIf.appliedCount", totals.applied());
        addUnlessNone(facts, "whatIf.staleCount", totals.stale());
        addUnlessNone(facts, "whatIf.failedCount", totals.failed());
        facts.addClassName("what-if-facts");
        Div head = new Div(title, facts, deeds());
        head.addClassName("what-if-head");
        add(head);
        if (whatIf.getState().isUnderWay() && whatIf.getJobId() != null) {
            add(new JobProgress(jobs, whatIf.getJobId()).onEnd(job -> {
                if (job.state() == JobState.DONE) {
                    again();
                }
            }));
        }
        ListScreen<WhatIfRow> rows = rows();
        add(rows);
        rows.show(ListState.ALL);
    }

    private static void addUnlessNone(Div facts, String key, int count) {
        if (count > 0) {
            facts.add(fact(key, Formats.current().whole(count)));
        }
    }

    private static Span fact(String key, String value) {
        return new Span(translate(key) + ": " + value);
    }

    private Div deeds() {
        Div deeds = new Div();
        deeds.addClassName("what-if-deeds");
        Long job = whatIf.getJobId();
        boolean stopped = job == null || jobs.find(job).filter(it -> !it.state().isOver()).isEmpty();
        if (whatIf.getState().isUnderWay() && stopped) {
            Button resume = new Button(translate("whatIf.resume"), e -> resume());
            resume.addThemeVariants(ButtonVariant.PRIMARY);
            deeds.add(resume);
        }
        Button away = new Button(translate("form.close"), e -> close.run());
        away.addThemeVariants(ButtonVariant.TERTIARY);
        deeds.add(away);
        return deeds;
    }

    private void resume() {
        try {
            whatIf = whatIfs.resume(whatIf.getId(), whatIf.getVersion());
        } catch (RuntimeException e) {
            Notify.problem(e);
        }
        again();
    }

    private void again() {
        whatIfs.find(whatIf.getId()).ifPresent(found -> whatIf = found);
        show();
    }

    private ListScreen<WhatIfRow> rows() {
        long id = whatIf.getId();
        ListScreen<WhatIfRow> list = new ListScreen<>("whatIfRow", WhatIfLists.ROWS,
                        ListSource.of(request -> whatIfs.rows(id, request), request -> whatIfs.rowCount(id, request)), WhatIfRow::id)
                .column(GridColumn.code("quoteFolio", WhatIfRow::folio).width("10rem").essential())
                .column(GridColumn.text("customerName", WhatIfRow::customerName).grow(2))
                .column(GridColumn.text("status", (WhatIfRow row) -> translate("field.status." + row.status())))
                .column(GridColumn.money("oldTotal", WhatIfRow::oldTotal).essential())
                .column(GridColumn.money("newTotal", WhatIfRow::newTotal).width("8.5rem").essential())
                .column(GridColumn.money("difference", WhatIfRow::difference).essential())
                .column(GridColumn.money("oldMarginPercent", WhatIfRow::oldMarginPercent).width("8rem"))
                .column(GridColumn.money("newMarginPercent", WhatIfRow::newMarginPercent).width("8rem"))
                .column(GridColumn.chip("state", WhatIfSheet::state).options(WhatIfRow.State.class, "whatIfRow.state"))
                .column(GridColumn.text("problem", WhatIfSheet::problem).grow(2))
                .onOpen(row -> openQuote.accept(row.quoteId()));
        return whatIf.getState() == WhatIfState.READY || whatIf.getState() == WhatIfState.APPLIED
                ? list.bulk(BulkAction.of(translate("whatIf.apply"), null, this::preview, this::apply))
                : list;
    }

    private BulkAction.Preview preview(ListSelection selection) {
        int chosen = quotes(selection).size();
        return new BulkAction.Preview(translate("whatIf.apply.text", Formats.current().whole(chosen)), List.of(), chosen == 0);
    }

    private List<Long> quotes(ListSelection selection) {
        return LongStream.of(selection.ids(request -> whatIfs.rows(whatIf.getId(), request), WhatIfRow::quoteId)).boxed().toList();
    }

    private BulkAction.Outcome apply(ListSelection selection) {
        whatIf = whatIfs.apply(whatIf.getId(), whatIf.getVersion(), quotes(selection));
        again();
        return BulkAction.Outcome.of(translate("whatIf.applying", whatIf.getFolio()));
    }

    private static Chip state(WhatIfRow row) {
        boolean left = row.state() == WhatIfRow.State.STALE || row.state() == WhatIfRow.State.FAILED;
        return new Chip(translate("whatIfRow.state." + row.state()), left ? Chip.Tone.ATTENTION : Chip.Tone.NEUTRAL);
    }

    private static String problem(WhatIfRow row) {
        Object[] about = row.problemAbout() == null ? new Object[0] : JSON.readValue(row.problemAbout(), String[].class);
        return row.problem() == null ? "" : translate("error." + row.problem(), about);
    }
}
