package dev.vitral.history;

import dev.vitral.jobs.JobRun;
import dev.vitral.jobs.JobStopped;
import dev.vitral.jobs.JobWork;
import dev.vitral.shared.Failures;
import dev.vitral.shared.Problem;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Undoes a change set as a job. A small one that is to be undone whole or not at all is one transaction. A large one is first looked through, then goes in
 * batches, each a transaction that notes where it ended; what somebody changes meanwhile is left out and counted. A stopped one goes on where it was when it
 * is asked for again.
 */
@Component
class ChangeSetUndo implements JobWork {
    /** Kind of the job, and of the change set that it makes. */
    static final String KIND = "undo";
    /** Up to so many records in one transaction: Envers keeps all of a transaction's changes in memory. */
    private static final int WHOLE = 1000;
    private static final int BATCH = 100;

    private final UndoSteps steps;

    ChangeSetUndo(UndoSteps steps) {
        this.steps = steps;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean resumable() {
        return true;
    }

    @Override
    public void run(JobRun run) {
        long set = Long.parseLong(run.parameter("changeSet"));
        boolean refuse = ConflictMode.valueOf(run.parameter("mode")) == ConflictMode.REFUSE;
        UndoSteps.At at = run.mark().map(UndoSteps.At::parse).orElse(null);
        if (at == null || !steps.isOver(set)) {
            List<Touched> records = steps.records(set);
            if (at == null && refuse) {
                steps.refuseConflicts(set);
            }
            if (refuse && records.size() <= WHOLE) {
                at = steps.whole(run, set, records);
            } else {
                at = inBatches(run, set, records, at == null ? steps.begin(run, set) : at);
            }
        }
        run.result(at.left() == 0 ? "changeSet.result" : "changeSet.result.left", at.done() - at.left(), at.left());
    }

    private UndoSteps.At inBatches(JobRun run, long set, List<Touched> records, UndoSteps.At from) {
        UndoSteps.At at = from;
        while (at.done() < records.size()) {
            run.progress(at.done(), records.size());
            List<Touched> batch = records.subList(at.done(), Math.min(records.size(), at.done() + BATCH));
            at = batch(run, batch, at);
        }
        run.progress(at.done(), records.size());
        return steps.end(run, set, at);
    }

    /** Where one of the batch is refused, its records go one by one, so that only that one stays. */
    private UndoSteps.At batch(JobRun run, List<Touched> batch, UndoSteps.At from) {
        try {
            return steps.some(run, batch, from);
        } catch (RuntimeException e) {
            if (!isRefusal(e)) {
                throw e;
            }
        }
        UndoSteps.At at = from;
        for (Touched record : batch) {
            try {
                at = steps.some(run, List.of(record), at);
            } catch (RuntimeException e) {
                if (!isRefusal(e)) {
                    throw e;
                }
                at = steps.leave(run, at);
            }
        }
        return at;
    }

    private static boolean isRefusal(RuntimeException e) {
        Problem.Kind kind = Failures.problem(e).kind();
        return !(e instanceof JobStopped) && kind != Problem.Kind.INTERNAL && kind != Problem.Kind.UNAVAILABLE;
    }
}
