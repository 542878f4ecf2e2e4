package dev.vitral.history;

import static dev.vitral.shared.ListColumn.filtered;
import static dev.vitral.shared.ListColumn.sorted;

import dev.vitral.shared.ListColumn.Type;
import dev.vitral.shared.ListSpec;
import java.util.List;

/** The change sets in SQL, newest first; indexes in {@code liquibase/history/0002-change-set.sql}. */
public final class ChangeSetList {
    /** The list. */
    public static final ListSpec<ChangeSet> SPEC = new ListSpec<>(
            "c.id, c.kind, c.title, c.user_name, c.made_at, c.state, c.records, c.undo_of, c.undo_job",
            "change_set c",
            "c.id",
            "change_set c",
            "TRUE",
            "FALSE",
            "id",
            true,
            ListSpec.columns(List.of(
                    sorted("id", "c.id", Type.NUMBER),
                    sorted("title", "c.title", Type.TEXT),
                    sorted("at", "c.made_at", Type.TIME),
                    filtered("kind", "c.kind", Type.CHOICE),
                    filtered("user", "c.user_name", Type.CHOICE),
                    filtered("state", "c.state", Type.CHOICE))),
            List.of("title"),
            ChangeSet::of);

    private ChangeSetList() {}
}
