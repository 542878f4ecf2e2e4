package dev.vitral.jobs;

import static dev.vitral.shared.ListColumn.filtered;
import static dev.vitral.shared.ListColumn.sorted;

import dev.vitral.shared.ListColumn.Type;
import dev.vitral.shared.ListSpec;
import java.util.List;

/** The jobs in SQL, newest first; its indexes stand in {@code liquibase/jobs/0001-job.sql}. */
public final class JobList {
    /** The list. */
    public static final ListSpec<Job> SPEC = new ListSpec<>(
            """
            j.id, j.kind, j.title, j.state, j.owner, j.created_at, j.started_at, j.finished_at, j.done, j.total, j.cancel_requested, j.summary_key,
            j.summary_args, j.file_name, j.file_type""",
            "job j",
            "j.id",
            "job j",
            "TRUE",
            "FALSE",
            "id",
            true,
            ListSpec.columns(List.of(
                    sorted("id", "j.id", Type.NUMBER),
                    sorted("title", "j.title", Type.TEXT),
                    sorted("createdAt", "j.created_at", Type.TIME),
                    filtered("kind", "j.kind", Type.CHOICE),
                    filtered("state", "j.state", Type.CHOICE),
                    filtered("owner", "j.owner", Type.CHOICE))),
            List.of("title"),
            Job::of);

    private JobList() {}
}
