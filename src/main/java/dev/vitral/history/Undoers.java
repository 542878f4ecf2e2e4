package dev.vitral.history;

import dev.vitral.shared.BusinessRecord;
import dev.vitral.shared.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How each entity is undone: by a module's own bean, or, for business records, by putting former values back. */
@Component
class Undoers {
    /** A record that somebody changed after the set. */
    static final String CHANGED_SINCE = "changeSet.changedSince";

    private final Map<Class<?>, RecordUndo> own;
    private final FormerValues former;

    Undoers(List<RecordUndo> own, FormerValues former) {
        this.own = own.stream().collect(Collectors.toMap(RecordUndo::entity, Function.identity()));
        this.former = former;
    }

    /** Those of the records that can't be put back, and why. */
    Map<Touched, Problem> conflicts(AuditedEntity entity, List<Touched> records) {
        Map<Touched, Problem> conflicts = new LinkedHashMap<>();
        RecordUndo by = own.get(entity.type());
        if (by != null) {
            Map<Long, Problem> obstacles = by.obstacles(records.stream().map(Touched::id).toList());
            records.stream().filter(it -> obstacles.containsKey(it.id())).forEach(it -> conflicts.put(it, obstacles.get(it.id())));
            return conflicts;
        }
        boolean unknown = !BusinessRecord.class.isAssignableFrom(entity.type());
        for (Touched it : records) {
            if (unknown) {
                conflicts.put(it, Problem.of(Problem.Kind.CONFLICT, "changeSet.noUndo"));
            } else if (it.changedSince()) {
                conflicts.put(it, Problem.of(Problem.Kind.CONFLICT, CHANGED_SINCE, "?", "?"));
            }
        }
        return conflicts;
    }

    /**
     * Undoes one record of the set of that title.
     *
     * @throws Problem when it can't be
     */
    void undo(Touched record, String title) {
        RecordUndo by = own.get(record.entity().type());
        if (by != null) {
            by.undo(record.id(), title);
        } else if (BusinessRecord.class.isAssignableFrom(record.entity().type())) {
            former.put(record);
        } else {
            throw Problem.of(Problem.Kind.CONFLICT, "changeSet.noUndo");
        }
    }
}
