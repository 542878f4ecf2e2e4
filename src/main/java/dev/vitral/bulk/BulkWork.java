package dev.vitral.bulk;

import dev.vitral.jobs.JobRun;
import dev.vitral.jobs.JobWork;
import dev.vitral.shared.ListSelection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A bulk task on more rows than somebody waits for. What was done when it is stopped stays, in its change set. */
@Component
class BulkWork implements JobWork {
    static final String KIND = "bulk";
    static final String TASK = "task";
    static final String TITLE = "title";
    static final String ARGUMENT = "argument";
    static final String SELECTION = "selection";

    private final Map<String, BulkTask> tasks;
    private final BulkSteps steps;
    private final JsonMapper json;

    BulkWork(List<BulkTask> tasks, BulkSteps steps, JsonMapper json) {
        this.tasks = tasks.stream().collect(Collectors.toMap(BulkTask::name, Function.identity()));
        this.steps = steps;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        BulkTask task = tasks.get(run.parameter(TASK));
        long[] ids = task.rows().ids(json.readValue(run.parameter(SELECTION), ListSelection.class));
        BulkResult result = steps.run(task, run.parameter(TITLE), ids, run.parameter(ARGUMENT), done -> run.progress(done, ids.length));
        run.result(result.refused() == 0 ? "bulk.done" : "bulk.done.refused", result.changed(), result.same(), result.refused());
    }
}
