package dev.vitral.importing;

import static dev.vitral.shared.ListColumn.filtered;
import static dev.vitral.shared.ListColumn.sorted;

import dev.vitral.shared.ListColumn.Type;
import dev.vitral.shared.ListSpec;
import java.util.List;

/** The rows of one import in SQL, in the order of the file; its indexes stand in {@code liquibase/importing/0002-import-row.sql}. */
public final class RowList {
    /** The list; the import is one of its filters. */
    public static final ListSpec<RowLine> SPEC = new ListSpec<>(
            "r.row_no, r.verdict, r.row_key, r.notes",
            "import_row r",
            "r.id",
            "import_row r",
            "TRUE",
            "FALSE",
            "row",
            false,
            ListSpec.columns(List.of(
                    filtered("batchId", "r.batch_id", Type.CHOICE),
                    sorted("row", "r.id", Type.NUMBER),
                    filtered("verdict", "r.verdict", Type.CHOICE))),
            List.of(),
            RowLine::of);

    private RowList() {}
}
