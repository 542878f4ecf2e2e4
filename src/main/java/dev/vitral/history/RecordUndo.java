package dev.vitral.history;

import dev.vitral.shared.Problem;
import java.util.Collection;
import java.util.Map;

/**
 * How records of one entity are undone where putting former values back would be wrong: a movement is reversed by the ledger, a level follows by itself. A
 * module supplies it as a bean; business records need none.
 */
public interface RecordUndo {
    /** The entity. */
    Class<?> entity();

    /** Those of the records that can't be undone now, and why. */
    default Map<Long, Problem> obstacles(Collection<Long> ids) {
        return Map.of();
    }

    /**
     * Undoes what the set did to the record, in a transaction and a revision of the undo.
     *
     * @param title of the set, where a reason is asked
     * @throws Problem when it can't be
     */
    void undo(long id, String title);

    /** An entity that follows from others and needs nothing itself. */
    static RecordUndo nothing(Class<?> entity) {
        return new RecordUndo() {
            @Override
            public Class<?> entity() {
                return entity;
            }

            @Override
            public void undo(long id, String title) {
                // What it follows from is undone.
            }
        };
    }
}
