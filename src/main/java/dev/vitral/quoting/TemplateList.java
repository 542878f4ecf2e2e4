package dev.vitral.quoting;

import static dev.vitral.shared.ListColumn.filtered;
import static dev.vitral.shared.ListColumn.sorted;

import dev.vitral.shared.ListColumn.Type;
import dev.vitral.shared.ListSpec;
import java.util.List;

/** The template list in SQL; its indexes stand in {@code liquibase/quoting/0001-window-template.sql}. */
public final class TemplateList {
    /** The list. */
    public static final ListSpec<TemplateRow> SPEC = new ListSpec<>(
            "t.id, t.code, t.description, t.leaves, t.labour_per_m2, t.installation_per_m2, t.active, t.updated_at, t.version",
            "window_template t",
            "t.id",
            "window_template t",
            "t.deleted_at IS NULL",
            "t.deleted_at IS NOT NULL",
            "code",
            false,
            ListSpec.columns(List.of(
                    sorted("code", "t.code", Type.TEXT),
                    sorted("description", "t.description", Type.TEXT),
                    sorted("updatedAt", "t.updated_at", Type.TIME),
                    filtered("active", "t.active", Type.FLAG))),
            List.of("code", "description"),
            TemplateRow::of);

    private TemplateList() {}
}
