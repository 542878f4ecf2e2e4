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
        READ(ImportState.FAILED), JUDGE(ImportState.MAPPING), APPLY(ImportState.READY), UNDO(ImportState.APPLIED);

        private final ImportState upon;

        Step(ImportState upon) {
            this.upon = upon;
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
        run(steps.find(id), Step.valueOf(run.parameter("step")), Boolean.parseBoolean(run.parameter("partly")), run::progress);
        ImportBatch.Counts counts = steps.find(id).counts();
        run.result("import.job." + run.parameter("step").toLowerCase(java.util.Locale.ROOT), counts.created(), counts.updated(), counts.unchanged(), counts.errors());
    }

    void run(ImportBatch batch, Step step, boolean partly, ImportReading.Progress progress) {
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
