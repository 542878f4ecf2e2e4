package dev.vitral.history;

import dev.vitral.jobs.JobRun;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The transactions of an undo; each notes in the job where it ended, so that none is done twice. */
@Service
@RequiresClerk
@Transactional
class UndoSteps {
    private final ChangeSets sets;
    private final ChangeSetStory story;
    private final TouchedRecords touched;
    private final Undoers undoers;
    private final EntityManager database;
    private final JdbcClient jdbc;

    UndoSteps(ChangeSets sets, ChangeSetStory story, TouchedRecords touched, Undoers undoers, EntityManager database, JdbcClient jdbc) {
        this.sets = sets;
        this.story = story;
        this.touched = touched;
        this.undoers = undoers;
        this.database = database;
        this.jdbc = jdbc;
    }

    /**
     * Where an undo stands.
     *
     * @param undo the change set that the undo writes
     * @param done records passed, those left out included
     * @param left records left out
     */
    record At(long undo, int done, int left) {
        static At parse(String mark) {
            String[] parts = mark.split(":");
            return new At(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        }

        private At noted(JobRun run) {
            run.mark(undo + ":" + done + ":" + left);
            return this;
        }
    }

    @Transactional(readOnly = true)
    public boolean isOver(long set) {
        return sets.find(set).orElseThrow(() -> Problem.notFound("changeSet", set)).undone();
    }

    @Transactional(readOnly = true)
    public List<Touched> records(long set) {
        return touched.of(set);
    }

    /** @throws Problem changeSet.conflicts when a record can't be put back */
    @Transactional(readOnly = true)
    public void refuseConflicts(long set) {
        long conflicts = story.preview(set, Wording.PLAIN).conflicts();
        if (conflicts > 0) {
            throw Problem.of(Problem.Kind.CONFLICT, "changeSet.conflicts", conflicts);
        }
    }

    /** All in one transaction, or none. */
    public At whole(JobRun run, long set, List<Touched> records) {
        At at = some(run, records, begin(run, set));
        return end(run, set, at);
    }

    public At begin(JobRun run, long set) {
        String title = sets.find(set).orElseThrow(() -> Problem.notFound("changeSet", set)).title();
        return new At(sets.open(ChangeSetUndo.KIND, title, set), 0, 0).noted(run);
    }

    public At some(JobRun run, List<Touched> records, At from) {
        String title = sets.find(from.undo()).orElseThrow().title();
        ChangeSets.within(from.undo(), () -> {
            records.forEach(record -> {
                run.check();
                undoers.undo(record, title);
            });
            database.flush();
            return null;
        });
        return new At(from.undo(), from.done() + records.size(), from.left()).noted(run);
    }

    public At leave(JobRun run, At from) {
        return new At(from.undo(), from.done() + 1, from.left() + 1).noted(run);
    }

    public At end(JobRun run, long set, At at) {
        jdbc.sql("UPDATE change_set SET state = 'UNDONE' WHERE id = ?").param(set).update();
        jdbc.sql("UPDATE change_set SET records = ? WHERE id = ?").params(at.done() - at.left(), at.undo()).update();
        return at.noted(run);
    }
}
