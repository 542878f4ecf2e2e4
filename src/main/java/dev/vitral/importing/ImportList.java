package dev.vitral.importing;

import static dev.vitral.shared.ListColumn.filtered;
import static dev.vitral.shared.ListColumn.sorted;

import dev.vitral.shared.ListColumn.Type;
import dev.vitral.shared.ListSpec;
import java.util.List;

/** The imports in SQL, newest first; its indexes stand in {@code liquibase/importing/0001-import-batch.sql}. */
public final class ImportList {
    /** The list. */
    public static final ListSpec<ImportLine> SPEC = new ListSpec<>(
            "b.id, b.kind, b.state, b.file_name, b.row_count, b.created_rows, b.updated_rows, b.unchanged_rows, b.error_rows, b.created_at, b.created_by",
            "import_batch b",
            "b.id",
            "import_batch b",
            "TRUE",
            "FALSE",
            "id",
            true,
            ListSpec.columns(List.of(
                    sorted("id", "b.id", Type.NUMBER),
                    filtered("kind", "b.kind", Type.CHOICE),
                    filtered("state", "b.state", Type.CHOICE),
                    filtered("createdBy", "b.created_by", Type.TEXT),
                    sorted("createdAt", "b.created_at", Type.TIME))),
            List.of("createdBy"),
            ImportLine::of);

    private ImportList() {}
}
