package dev.vitral.importing;

import dev.vitral.history.BulkSave;
import dev.vitral.history.ChangeSets;
import dev.vitral.history.Reason;
import dev.vitral.history.Revisions;
import dev.vitral.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    private final RowStore rows;
    private final Revisions revisions;
    private final ChangeSets sets;

    ImportWriting(ImportKinds kinds, ImportStore store, RowStore rows, Revisions revisions, ChangeSets sets) {
        this.kinds = kinds;
        this.store = store;
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
        for (List<RowStore.Kept> kept = rows.next(id, 0, true); !kept.isEmpty(); kept = rows.next(id, kept.getLast().row().number(), true)) {
            run.lock(kept.stream().map(RowStore.Kept::recordId).filter(Objects::nonNull).toList());
            List<Judged> good = new ArrayList<>();
            List<Judged> changed = new ArrayList<>();
            List<Judged> again = run.judge(kept.stream().map(it -> reader.read(it.row().number(), it.row().cells())).toList());
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
        store.counted(id, ImportState.APPLYING, counts);
        store.applied(id, applied.revision());
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
