package dev.vitral.importing;

import java.util.List;

/** What is kept beside a row's verdict. */
record ImportNotes(List<FieldDiff> changes, List<FieldError> errors) {
    static final ImportNotes NONE = new ImportNotes(List.of(), List.of());

    static ImportNotes of(Judged row) {
        return new ImportNotes(row.verdict() == Verdict.UPDATED ? row.changes() : List.of(), row.row().errors());
    }

    boolean isEmpty() {
        return changes.isEmpty() && errors.isEmpty();
    }
}
