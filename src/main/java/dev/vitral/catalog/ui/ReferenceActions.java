package dev.vitral.catalog.ui;

import dev.vitral.catalog.ReferenceData;
import dev.vitral.history.RecordHistory;
import dev.vitral.history.ui.HistoryDialog;
import dev.vitral.shared.BusinessRecord;
import dev.vitral.shared.ui.RecordActions;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a screen of reference data may do: for those who only read, to look. */
final class ReferenceActions {
    private ReferenceActions() {}

    static <T extends BusinessRecord> RecordActions<T> of(
            ReferenceData<?, T> data, Class<T> type, Supplier<T> blank, Function<T, String> title, RecordHistory history) {
        boolean edits = ReferenceForm.mayEdit();
        return new RecordActions<>(
                edits ? blank : null,
                data::find,
                data::save,
                edits ? data::delete : null,
                edits ? data::restore : null,
                it -> HistoryDialog.open(history, type, it.getId(), title.apply(it)));
    }
}
