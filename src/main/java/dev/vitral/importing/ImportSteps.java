package dev.vitral.importing;

import dev.vitral.importing.workbook.Row;
import dev.vitral.jobs.Jobs;
import dev.vitral.shared.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    /** Takes an upload in; the file is the import's from here on. */
    public long receive(String kind, String fileName, Path incoming) {
        store.purge(Instant.now().minus(KEPT), PURGED_AT_ONCE).forEach(old -> files.discard(files.of(old)));
        long id = store.insert(kind, fileName);
        files.keep(incoming, id);
        return id;
    }

    /** Has a step done in the background. */
    public void queue(ImportBatch batch, ImportWork.Step step, boolean partly) {
        Map<String, String> parameters = Map.of("batch", Long.toString(batch.id()), "step", step.name(), "partly", Boolean.toString(partly));
        store.job(batch.id(), jobs.start(ImportWork.KIND, batch.fileName(), parameters).id());
    }

    @Transactional(readOnly = true)
    public ImportBatch find(long id) {
        return store.find(id).orElseThrow(() -> Problem.notFound("import", id));
    }

    /**
     * Goes from one of these states to another.
     *
     * @throws Problem import.state (409) in any other state
     */
    public ImportBatch enter(long id, ImportState to, ImportState... from) {
        ImportBatch batch = store.locked(id);
        if (!List.of(from).contains(batch.state())) {
            throw Problem.of(Problem.Kind.CONFLICT, "import.state").with("state", batch.state().name());
        }
        store.state(id, to);
        return store.find(id).orElseThrow();
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

    public void remap(ImportBatch batch, Mapping mapping) {
        store.layout(batch.id(), new SheetLayout(batch.sheet(), batch.sheets(), batch.csv(), batch.delimiter(), batch.headerRow(), batch.headers(), mapping));
        store.remember(batch.kind(), SheetLayout.hash(batch.headers()), mapping);
    }

    public void stage(long id, List<Row> chunk) {
        rows.stage(id, chunk);
    }

    /** Judges rows of the file and keeps them with their verdicts. */
    public List<Judged> judge(long id, List<Row> chunk, RowReader reader, ImportTarget.Run run) {
        List<Judged> judged = run.judge(chunk.stream().map(row -> reader.read(row.number(), row.cells())).toList());
        rows.insert(id, chunk, judged);
        return judged;
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
}
