package dev.vitral.shared.ui;

import dev.vitral.shared.BusinessRecord;
import dev.vitral.shared.Problem;
import java.util.Map;

/** Puts back what a record was before it was saved, as long as nobody has saved it since. */
final class Undo {
    private Undo() {}

    /** Writes the former values over the version that was saved; the form is left with what it has written. */
    static <T extends BusinessRecord> T run(RecordForm<T> form, RecordActions<T> actions, T written, Map<String, Object> former) {
        T fresh = actions.find().apply(written.getId()).orElseThrow(() -> Problem.notFound(form.name(), written.getId()));
        if (fresh.getVersion() != written.getVersion()) {
            throw Problem.of(Problem.Kind.STALE, "undo.changed");
        }
        form.read(fresh);
        TypedValues.put(form, former);
        if (!form.write(fresh)) {
            throw Problem.of(Problem.Kind.CONFLICT, "undo.refused");
        }
        return actions.save().apply(fresh);
    }
}
