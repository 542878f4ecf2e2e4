package dev.vitral.importing.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.vitral.history.BulkSave;
import dev.vitral.importing.ImportBatch;
import dev.vitral.importing.ImportSheets;
import dev.vitral.importing.ImportState;
import dev.vitral.importing.ImportTarget;
import dev.vitral.importing.Imports;
import dev.vitral.importing.RowLine;
import dev.vitral.importing.RowList;
import dev.vitral.importing.Verdict;
import dev.vitral.jobs.Jobs;
import dev.vitral.jobs.ui.JobProgress;
import dev.vitral.shared.Texts;
import dev.vitral.shared.ui.Ask;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.GridColumn;
import dev.vitral.shared.ui.Icons;
import dev.vitral.shared.ui.ListScreen;
import dev.vitral.shared.ui.ListSource;
import dev.vitral.shared.ui.ListState;
import dev.vitral.shared.ui.Notify;
import java.util.Locale;
import java.util.function.Supplier;

/** One import beside the list: which column is what, the verdict of each row, and what can be done with it now. */
final class ImportPanel extends Div {
    private final transient Imports imports;
    private final transient ImportSheets sheets;
    private final transient ImportBatch batch;
    private final Runnable changed;

    ImportPanel(Imports imports, ImportSheets sheets, Jobs jobs, ImportBatch batch, Runnable changed, Runnable close) {
        this.imports = imports;
        this.sheets = sheets;
        this.batch = batch;
        this.changed = changed;
        addClassNames("record", "import-panel");
        add(head(close));
        ImportBatch.Refusal problem = batch.problem();
        if (problem != null) {
            Paragraph refused = new Paragraph(translate("error." + problem.code(), problem.args().toArray()));
            refused.addClassName("form-message");
            add(refused);
        }
        if (batch.state().isBusy() && batch.jobId() != null) {
            add(new JobProgress(jobs, batch.jobId()).onEnd(job -> changed.run()));
            return;
        }
        if (batch.state() == ImportState.FAILED) {
            return;
        }
        add(actions());
        if (batch.state() == ImportState.MAPPING || batch.state() == ImportState.READY) {
            Details columns = new Details(translate("import.columns"), new MappingForm(imports, sheets, batch, changed));
            columns.setOpened(batch.state() == ImportState.MAPPING);
            columns.setWidthFull();
            add(columns);
        }
        add(rows());
    }

    private Div head(Runnable close) {
        Button away = new Button(Icons.of("close"), e -> close.run());
        away.addThemeVariants(ButtonVariant.TERTIARY);
        away.addClassName("record-close");
        away.setAriaLabel(translate("form.close"));
        Span stamp = new Span(translate("import.stamp", translate("import.kind." + batch.kind()), batch.createdBy(), Formats.current().time(batch.createdAt())));
        stamp.addClassName("record-stamp");
        Div words = new Div(new H2(batch.fileName()), ImportWords.chip(batch.state()).component(), stamp);
        words.addClassName("record-words");
        Div head = new Div(words, away);
        head.addClassName("record-head");
        return head;
    }

    private Div actions() {
        Div actions = new Div();
        actions.addClassName("import-actions");
        int writing = batch.counts().created() + batch.counts().updated();
        if (batch.state() == ImportState.READY && writing > 0) {
            Button apply = new Button(translate(batch.counts().errors() > 0 ? "import.applyGood" : "import.apply", writing), e -> done(() -> imports.apply(batch.id(), true)));
            apply.addThemeVariants(ButtonVariant.PRIMARY);
            apply.setDisableOnClick(true);
            actions.add(apply);
        }
        if (batch.counts().errors() > 0) {
            actions.add(errors());
        }
        if (batch.state() == ImportState.APPLIED) {
            actions.add(new Button(translate("import.undo"), e -> askUndo()));
        }
        return actions;
    }

    /** The user's own sheet with the errors: delimited text stays so. */
    private Anchor errors() {
        Locale locale = Texts.nearest(UI.getCurrentOrThrow().getLocale());
        String name = batch.fileName().replaceFirst("\\.[A-Za-z]{1,5}$", "") + "-" + translate("import.file.errors") + (batch.csv() ? ".csv" : ".xlsx");
        DownloadHandler handler = event -> {
            event.setFileName(name);
            sheets.errors(batch.id(), locale, batch.csv(), event.getOutputStream());
        };
        return new Anchor(handler, AttachmentType.DOWNLOAD, translate("import.errors", batch.counts().errors()));
    }

    private void askUndo() {
        try {
            BulkSave.Standing standing = imports.standing(batch.id());
            String text = standing.changedSince() == 0
                    ? translate("import.undo.text", standing.records())
                    : translate("import.undo.partly", standing.records() - standing.changedSince(), standing.changedSince());
            Ask.beforeLoss(translate("import.undo.ask"), text, translate("import.undo"), () -> done(() -> imports.undo(batch.id(), true)));
        } catch (RuntimeException e) {
            Notify.problem(e);
        }
    }

    private void done(Supplier<ImportBatch> deed) {
        try {
            deed.get();
        } catch (RuntimeException e) {
            Notify.problem(e);
        }
        changed.run();
    }

    private ListScreen<RowLine> rows() {
        ImportTarget target = imports.kind(batch.kind());
        ListScreen<RowLine> list = new ListScreen<>("importRow", RowList.SPEC,
                ListSource.of(request -> imports.rows(batch.id(), request), request -> imports.countRows(batch.id(), request)), RowLine::row)
                .column(GridColumn.<RowLine>whole("row", RowLine::row).width("6rem").essential())
                .column(GridColumn.<RowLine>chip("verdict", row -> ImportWords.chip(row.verdict())).options(Verdict.class, "import.verdict").essential())
                .column(GridColumn.<RowLine>code("key", RowLine::key).width("10rem").essential())
                .column(GridColumn.<RowLine>text("what", row -> ImportWords.what(sheets, target, row)).grow(4).essential());
        list.show(ListState.ALL);
        return list;
    }
}
