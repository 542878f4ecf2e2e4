package dev.vitral.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names records as they were called at a revision. */
@Component
class RecordNames {
    /** As many as one statement asks for, so that it stays of a size that the optimizer plans by ranges. */
    private static final int BATCH = 200;

    private final AuditedEntities entities;
    private final Snapshots snapshots;

    RecordNames(AuditedEntities entities, Snapshots snapshots) {
        this.entities = entities;
        this.snapshots = snapshots;
    }

    /** The names of all these, read with one statement an entity (and batch). */
    Map<Reference, String> of(Collection<Reference> references) {
        Map<Reference, String> names = new HashMap<>();
        references.stream().distinct().collect(Collectors.groupingBy(Reference::entity)).forEach((name, of) -> {
            AuditedEntity entity = entities.of(name);
            for (int from = 0; from < of.size(); from += BATCH) {
                List<Reference> batch = new ArrayList<>(of.subList(from, Math.min(of.size(), from + BATCH)));
                List<Snapshot> rows = snapshots.at(entity, batch);
                batch.forEach(reference -> names.put(reference, name(entity, reference, rows)));
            }
        });
        return names;
    }

    /** The last row not after the revision; a record older than the history goes by its number. */
    private static String name(AuditedEntity entity, Reference reference, List<Snapshot> rows) {
        return rows.stream()
                .filter(row -> row.id() == reference.id() && row.revision() <= reference.revision())
                .max(Comparator.comparingLong(Snapshot::revision))
                .map(row -> of(entity, row))
                .orElse("#" + reference.id());
    }

    /** The name of the record as this row has it. */
    static String of(AuditedEntity entity, Snapshot row) {
        String name = entity.naming().stream()
                .map(field -> word(field, row.value(field)))
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(" · "));
        return name.isBlank() ? "#" + row.id() : name;
    }

    private static String word(AuditedField field, @Nullable Object value) {
        return value instanceof Long index && field.property().equals("position") ? Long.toString(index + 1) : Objects.toString(value, "");
    }
}
