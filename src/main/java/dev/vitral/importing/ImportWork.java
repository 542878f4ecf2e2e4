package dev.vitral.importing;

import dev.vitral.jobs.JobRun;
import dev.vitral.jobs.JobStopped;
import dev.vitral.jobs.JobWork;
import dev.vitral.shared.Failures;
import dev.vitral.shared.Problem;
import org.springframework.stereotype.Component;

/** Does the steps of an import, at once or as background work; a step that fails leaves the import where it can be tried again. */
@Component
class ImportWork implements JobWork {
    static final String KIND = "import";

    private final ImportSteps steps;
    private final ImportReading reading;
    private final ImportWriting writing;
    private final ImportFiles files;

    ImportWork(ImportSteps steps, ImportReading reading, ImportWriting writing, ImportFiles files) {
        this.steps = steps;
        this.reading = reading;
        this.writing = writing;
        this.files = files;
    }

    /** What is to be done, and where an import stands when it could not be. */
    enum Step {
        READ(ImportState.READING, ImportState.FAILED),
        JUDGE(ImportState.READING, ImportState.MAPPING),
        APPLY(ImportState.APPLYING, ImportState.READY),
        UNDO(ImportState.APPLYING, ImportState.APPLIED);

        private final ImportState during;
        private final ImportState upon;

        Step(ImportState during, ImportState upon) {
            this.during = during;
            this.upon = upon;
        }

        ImportState during() {
            return during;
        }

        ImportState upon() {
            return upon;
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Reading begins anew, and applying is one transaction: either may be done again. */
    @Override
    public boolean resumable() {
        return true;
    }

    @Override
    public void run(JobRun run) {
        long id = Long.parseLong(run.parameter("batch"));
        ImportBatch batch = steps.find(id);
        Step step = Step.valueOf(run.parameter("step"));
        // A run cut off after its last commit has nothing left to do; and what came after it is not its business.
        if (batch.state() == step.during && Long.valueOf(run.id()).equals(batch.jobId())) {
            run(batch, step, Boolean.parseBoolean(run.parameter("partly")), run::progress);
        }
        ImportBatch.Counts counts = steps.find(id).counts();
        run.result("import.job." + run.parameter("step").toLowerCase(java.util.Locale.ROOT), counts.created(), counts.updated(), counts.unchanged(), counts.errors());
    }

    @Override
    public void settle() {
        steps.settle();
    }

    private void run(ImportBatch batch, Step step, boolean partly, ImportReading.Progress progress) {
        try {
            switch (step) {
                case READ -> reading.read(batch, new ImportReading.Choice(batch.sheet(), batch.headerRow(), null), progress);
                case JUDGE -> reading.judge(batch, progress);
                case APPLY -> {
                    writing.apply(batch.id(), partly, progress);
                    files.discard(files.of(batch.id()));
                }
                case UNDO -> writing.undo(batch.id(), partly);
            }
        } catch (JobStopped stopped) {
            if (stopped.isCancelled()) {
                steps.failed(batch.id(), step.upon, Problem.of(Problem.Kind.CONFLICT, "import.cancelled"));
            }
            throw stopped;
        } catch (RuntimeException e) {
            steps.failed(batch.id(), step.upon, Failures.problem(e));
            throw e;
        }
    }
}
