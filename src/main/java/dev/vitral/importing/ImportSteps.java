package dev.vitral.importing;

import dev.vitral.importing.workbook.Row;
import dev.vitral.jobs.Jobs;
import dev.vitral.shared.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The transactions of an import, each short but for the one that applies. */
@Component
@Transactional
class ImportSteps {
    /** How long an import and its rows are kept; each upload clears away some of the older ones. */
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int PURGED_AT_ONCE = 3;

    private final ImportStore store;
    private final RowStore rows;
    private final ImportFiles files;
    private final Jobs jobs;

    ImportSteps(ImportStore store, RowStore rows, ImportFiles files, Jobs jobs) {
        this.store = store;
        this.rows = rows;
        this.files = files;
        this.jobs = jobs;
    }

    /**
     * A step that is noted as work in the transaction that entered it, so that none is left standing by a server that goes down.
     *
     * @param held the work when the caller is to do it at once
     */
    record Begun(long batch, Jobs.@Nullable Held held) {}

    /** Takes an upload in and begins to read it; the file is the import's from here on. */
    public Begun receive(String kind, String fileName, Path incoming, boolean atOnce) {
        store.purge(Instant.now().minus(KEPT), PURGED_AT_ONCE).forEach(old -> files.discard(files.of(old)));
        long id = store.insert(kind, fileName);
        files.keep(incoming, id);
        return note(id, fileName, ImportWork.Step.READ, false, atOnce);
    }

    /**
     * Begins a step of an import that stands in one of these states.
     *
     * @throws Problem import.state (409) in any other state
     */
    public Begun begin(long id, ImportWork.Step step, boolean partly, boolean atOnce, ImportState... from) {
        return note(id, enter(id, step, from).fileName(), step, partly, atOnce);
    }

    /** Begins to judge the rows by another mapping. */
    public Begun judge(long id, Mapping mapping, boolean atOnce) {
        ImportBatch batch = enter(id, ImportWork.Step.JUDGE, ImportState.MAPPING, ImportState.READY);
        remap(batch, mapping);
        return note(id, batch.fileName(), ImportWork.Step.JUDGE, false, atOnce);
    }

    /** Begins to read another sheet, or the same with other headings. */
    public Begun reread(long id, String sheet, int headerRow, boolean atOnce) {
        ImportBatch batch = enter(id, ImportWork.Step.READ, ImportState.MAPPING, ImportState.READY);
        layout(id, new SheetLayout(sheet, batch.sheets(), batch.csv(), batch.delimiter(), headerRow, batch.headers(), batch.mapping()));
        return note(id, batch.fileName(), ImportWork.Step.READ, false, atOnce);
    }

    /** The import as it was before; nobody else enters a step of it until the transaction ends. */
    private ImportBatch enter(long id, ImportWork.Step step, ImportState... from) {
        ImportBatch batch = store.locked(id);
        if (!List.of(from).contains(batch.state())) {
            throw Problem.of(Problem.Kind.CONFLICT, "import.state").with("state", batch.state().name());
        }
        store.state(id, step.during());
        return batch;
    }

    private Begun note(long id, String fileName, ImportWork.Step step, boolean partly, boolean atOnce) {
        Map<String, String> parameters = Map.of("batch", Long.toString(id), "step", step.name(), "partly", Boolean.toString(partly));
        Jobs.Held held = atOnce ? jobs.hold(ImportWork.KIND, fileName, parameters) : null;
        store.job(id, held != null ? held.id() : jobs.start(ImportWork.KIND, fileName, parameters).id());
        return new Begun(id, held);
    }

    @Transactional(readOnly = true)
    public ImportBatch find(long id) {
        return store.find(id).orElseThrow(() -> Problem.notFound("import", id));
    }

    /** Begins to read anew: what was staged by a run that ended early goes. */
    public void layout(long id, SheetLayout layout) {
        rows.clear(id);
        store.layout(id, layout);
    }

    public Mapping remembered(String kind, List<String> headers, Mapping otherwise) {
        int columns = headers.size();
        return store.remembered(kind, SheetLayout.hash(headers))
                .filter(known -> known.columns().values().stream().allMatch(column -> column < columns))
                .map(known -> known.with(otherwise.numbers()))
                .orElse(otherwise);
    }

    private void remap(ImportBatch batch, Mapping mapping) {
        store.layout(batch.id(), new SheetLayout(batch.sheet(), batch.sheets(), batch.csv(), batch.delimiter(), batch.headerRow(), batch.headers(), mapping));
        store.remember(batch.kind(), SheetLayout.hash(batch.headers()), mapping);
    }

    public void stage(long id, List<Row> chunk) {
        rows.stage(id, chunk);
    }

    /** The verdicts of rows of the file. */
    @Transactional(readOnly = true)
    public List<Judged> judged(List<Row> chunk, RowReader reader, ImportTarget.Run run) {
        return run.judge(chunk.stream().map(row -> reader.read(row.number(), row.cells())).toList());
    }

    /** Keeps rows with their verdicts. */
    public void keep(long id, List<Row> chunk, List<Judged> judged) {
        rows.insert(id, chunk, judged);
    }

    /** Judges the next kept rows anew; gives back none at the end. */
    public List<Judged> judgeNext(long id, int after, RowReader reader, ImportTarget.Run run) {
        List<RowStore.Kept> kept = rows.next(id, after, false);
        List<Judged> judged = kept.isEmpty() ? List.of() : run.judge(kept.stream().map(it -> reader.read(it.row().number(), it.row().cells())).toList());
        rows.judge(id, judged);
        return judged;
    }

    public void counted(long id, ImportState state, ImportBatch.Counts counts) {
        store.counted(id, state, counts);
    }

    public void failed(long id, ImportState state, Problem why) {
        store.failed(id, state, why);
    }

    /** Puts imports back whose work is over without having said so. */
    public void settle() {
        for (ImportStore.Stranded stranded : store.stranded()) {
            ImportBatch batch = store.locked(stranded.batch());
            if (batch.state().isBusy() && batch.jobId() != null && batch.jobId() == stranded.job()) {
                store.failed(stranded.batch(), stranded.step().upon(), Problem.of(Problem.Kind.CONFLICT, "import.interrupted"));
            }
        }
    }
}
