package dev.vitral.bulk;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import dev.vitral.history.ChangeSets;
import dev.vitral.history.ConflictMode;
import dev.vitral.jobs.Job;
import dev.vitral.jobs.JobState;
import dev.vitral.jobs.Jobs;
import dev.vitral.shared.ListSelection;
import dev.vitral.shared.RequiresClerk;
import dev.vitral.shared.ui.BulkAction;
import dev.vitral.shared.ui.Caught;
import dev.vitral.shared.ui.Formats;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** The door for screens: a {@link BulkTask} as an action on the rows of a list. Few rows are done at once, many as a job. */
@Service
@RequiresClerk
public class Bulk {
    /** Rows that a user waits for. */
    private static final int AT_ONCE = 500;
    private static final int EXAMPLES = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final BulkSteps steps;
    private final Jobs jobs;
    private final ChangeSets sets;
    private final JsonMapper json;

    Bulk(BulkSteps steps, Jobs jobs, ChangeSets sets, JsonMapper json) {
        this.steps = steps;
        this.jobs = jobs;
        this.sets = sets;
        this.json = json;
    }

    /**
     * What is chosen before a task is done.
     *
     * @param component that asks
     * @param argument for {@link BulkTask#apply}; empty as long as nothing is chosen
     */
    public record Choice(Component component, Supplier<String> argument) {}

    /** The task as an action. */
    public BulkAction action(BulkTask task) {
        String title = translate("bulk." + task.name());
        return BulkAction.of(title, task.role(), selection -> preview(task, selection), selection -> run(task, title, selection, ""));
    }

    /** The task as an action that asks for something first. */
    public BulkAction action(BulkTask task, Supplier<Choice> choice) {
        String title = translate("bulk." + task.name());
        AtomicReference<@Nullable Choice> asked = new AtomicReference<>();
        return BulkAction.of(title, task.role(), selection -> preview(task, selection), selection -> run(task, title, selection, argument(asked.get())))
                .choosing(() -> {
                    Choice fresh = choice.get();
                    asked.set(fresh);
                    return new BulkAction.Fields(fresh.component(), () -> !fresh.argument().get().isEmpty());
                });
    }

    private static String argument(@Nullable Choice choice) {
        return choice == null ? "" : choice.argument().get();
    }

    private static BulkAction.Preview preview(BulkTask task, ListSelection selection) {
        long count = task.rows().count(selection);
        List<String> examples = task.rows().examples(selection, EXAMPLES);
        return new BulkAction.Preview(translate("bulk." + task.name() + ".text", Formats.current().whole(count)), examples, count == 0);
    }

    private BulkAction.Outcome run(BulkTask task, String title, ListSelection selection, String argument) {
        BulkSteps.require(task);
        if (task.rows().count(selection) > AT_ONCE) {
            jobs.start(BulkWork.KIND, title, Map.of(
                    BulkWork.TASK, task.name(), BulkWork.TITLE, title, BulkWork.ARGUMENT, argument, BulkWork.SELECTION, json.writeValueAsString(selection)));
            return BulkAction.Outcome.of(translate("bulk.started"));
        }
        BulkResult result = steps.run(task, title, task.rows().ids(selection), argument, done -> {});
        List<String> refused = result.first().stream().map(one -> named(task, selection, one)).toList();
        String text = translate("bulk.done", result.changed(), result.same(), result.refused());
        return new BulkAction.Outcome(text, refused, result.changed() == 0 ? null : () -> undo(result.set()));
    }

    private static String named(BulkTask task, ListSelection selection, BulkResult.Refused refused) {
        List<String> words = task.rows().examples(ListSelection.of(selection.request(), java.util.Set.of(refused.id())), 1);
        return (words.isEmpty() ? Long.toString(refused.id()) : words.getFirst()) + ": " + Caught.text(refused.why());
    }

    /** Undone as a job; a small one is waited for. */
    private String undo(long set) {
        Job job = sets.undo(set, ConflictMode.LEAVE_OUT);
        Instant until = Instant.now().plus(PATIENCE);
        JobState state = job.state();
        while (!state.isOver() && Instant.now().isBefore(until)) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            state = jobs.find(job.id()).map(Job::state).orElse(JobState.DONE);
        }
        return translate(state == JobState.DONE ? "form.undone" : "bulk.undoing");
    }
}
