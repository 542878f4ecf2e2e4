package dev.vitral.importing;

import dev.vitral.history.BulkSave;
import dev.vitral.history.ChangeSets;
import dev.vitral.history.Reason;
import dev.vitral.history.Revisions;
import dev.vitral.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes an import, or takes it back, in one transaction: a run that is killed leaves nothing, and is done again from its beginning (I6). It reads what is
 * committed and not a snapshot, since it locks as it goes along what others may have changed since it began. All of it is one change set (AUD-9).
 */
@Component
class ImportWriting {
    private static final String SET = "import";

    private final ImportKinds kinds;
    private final ImportStore store;
    private final ImportSteps steps;
    private final RowStore rows;
    private final Revisions revisions;
    private final ChangeSets sets;

    ImportWriting(ImportKinds kinds, ImportStore store, ImportSteps steps, RowStore rows, Revisions revisions, ChangeSets sets) {
        this.kinds = kinds;
        this.store = store;
        this.steps = steps;
        this.rows = rows;
        this.revisions = revisions;
        this.sets = sets;
    }

    /**
     * Writes the rows that would create or change something, each judged once more: what changed since the user saw the verdict is left alone.
     *
     * @param partly whether the others are written then; else nothing is
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void apply(long id, boolean partly, ImportReading.Progress progress) {
        ImportBatch batch = store.locked(id);
        if (batch.state() != ImportState.APPLYING) {
            return;
        }
        long set = sets.open(SET, batch.fileName());
        ChangeSets.within(set, () -> {
            write(batch, partly, progress);
            return set;
        });
        sets.close(set);
    }

    private void write(ImportBatch batch, boolean partly, ImportReading.Progress progress) {
        long id = batch.id();
        ImportTarget target = kinds.allowed(batch.kind());
        RowReader reader = new RowReader(target, batch.mapping());
        ImportTarget.Run run = target.begin();
        ImportTarget.Applied applied = new ImportTarget.Applied(id, revision(batch));
        ImportBatch.Counts counts = batch.counts();
        int writing = counts.created() + counts.updated();
        int done = 0;
        try (Ahead ahead = new Ahead()) {
            Upcoming upcoming = upcoming(id, 0, reader, run, ahead);
            while (!upcoming.kept().isEmpty()) {
                List<RowStore.Kept> kept = upcoming.kept();
                List<Judged> again = Ahead.take(upcoming.judged());
                upcoming = upcoming(id, kept.getLast().row().number(), reader, run, ahead);
                List<Judged> good = new ArrayList<>();
                List<Judged> changed = new ArrayList<>();
                for (int i = 0; i < kept.size(); i++) {
                    (stands(kept.get(i), again.get(i)) ? good : changed).add(again.get(i));
                }
                if (!changed.isEmpty() && !partly) {
                    throw Problem.of(Problem.Kind.CONFLICT, "import.changedMeanwhile", changed.size());
                }
                run.write(good, applied);
                counts = conflicts(id, kept, changed, counts);
                done += kept.size();
                progress.at(done, writing);
            }
        }
        store.counted(id, ImportState.APPLYING, counts);
        store.applied(id, applied.revision());
    }

    /** Rows that are locked and being judged. */
    private record Upcoming(List<RowStore.Kept> kept, Future<List<Judged>> judged) {}

    /**
     * The next rows, judged while those before them are written. They are judged as the others left them and not by what this import has just written, as they
     * were when the user saw the verdicts; what they are about is locked first.
     */
    private Upcoming upcoming(long id, int after, RowReader reader, ImportTarget.Run run, Ahead ahead) {
        List<RowStore.Kept> kept = rows.next(id, after, true);
        if (kept.isEmpty()) {
            return new Upcoming(kept, CompletableFuture.completedFuture(List.of()));
        }
        run.lock(kept.stream().map(RowStore.Kept::recordId).filter(Objects::nonNull).toList());
        return new Upcoming(kept, ahead.begin(() -> steps.judged(kept.stream().map(RowStore.Kept::row).toList(), reader, run)));
    }

    private long revision(ImportBatch batch) {
        return Reason.given(batch.fileName(), revisions::next);
    }

    private static boolean stands(RowStore.Kept kept, Judged again) {
        return kept.verdict() == again.verdict() && Objects.equals(kept.recordId(), again.recordId()) && Objects.equals(kept.version(), again.version());
    }

    private ImportBatch.Counts conflicts(long id, List<RowStore.Kept> kept, List<Judged> changed, ImportBatch.Counts counts) {
        if (changed.isEmpty()) {
            return counts;
        }
        rows.judge(id, changed.stream().map(it -> it.refused(FieldError.of(firstField(it), "", "import.changed"))).toList());
        long created = kept.stream().filter(it -> it.verdict() == Verdict.CREATED && changed.stream().anyMatch(c -> c.row().number() == it.row().number())).count();
        int updated = (int) (changed.size() - created);
        return new ImportBatch.Counts(
                counts.rows(), (int) (counts.created() - created), counts.updated() - updated, counts.unchanged(), counts.errors() + changed.size());
    }

    private static String firstField(Judged row) {
        return row.changes().isEmpty() ? row.row().written().keySet().stream().findFirst().orElse("") : row.changes().getFirst().field();
    }

    /**
     * Takes back what the import wrote.
     *
     * @param partly whether what nobody changed since is taken back when something was; else nothing is
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void undo(long id, boolean partly) {
        ImportBatch batch = store.locked(id);
        if (batch.state() != ImportState.APPLYING || batch.revision() == null) {
            return;
        }
        ImportTarget target = kinds.allowed(batch.kind());
        ImportTarget.Applied applied = new ImportTarget.Applied(id, batch.revision());
        BulkSave.Standing standing = target.standing(applied);
        if (standing.changedSince() > 0 && !partly) {
            throw conflict(standing);
        }
        long set = sets.open(SET, batch.fileName());
        ChangeSets.within(set, () -> target.undo(applied, revision(batch)));
        sets.close(set);
        store.state(id, ImportState.UNDONE);
    }

    static Problem conflict(BulkSave.Standing standing) {
        return Problem.of(Problem.Kind.CONFLICT, "import.undoConflicts", standing.changedSince(), standing.records())
                .with("changedSince", standing.changedSince());
    }

    /** What became of what the import wrote. */
    @Transactional(readOnly = true)
    public BulkSave.Standing standing(ImportBatch batch) {
        return kinds.allowed(batch.kind()).standing(new ImportTarget.Applied(batch.id(), Objects.requireNonNull(batch.revision())));
    }
}
