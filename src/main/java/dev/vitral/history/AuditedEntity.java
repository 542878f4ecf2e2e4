package dev.vitral.history;

import java.beans.Introspector;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An entity with its audit table.
 *
 * @param type its class
 * @param name simple class name, which is also the JPA name
 * @param fields every property that the audit table keeps, the id aside
 * @param parts collections of entities that belong to it
 * @param recorded what the entity says of itself, absent when it says nothing
 */
record AuditedEntity(
        Class<?> type, String name, String table, String auditTable, List<AuditedField> fields, List<Parts> parts, @Nullable Recorded recorded) {
    /** When the record was taken out of use; tells the action, and is no field of its own. */
    static final String DELETED_AT = "deletedAt";

    /** What each write sets by itself. */
    static final Set<String> STAMPS =
            Set.of("version", "createdAt", "createdBy", "updatedAt", "updatedBy", DELETED_AT, "deletedBy");

    /**
     * Entities that belong to this one.
     *
     * @param property the collection
     * @param entity name of the part's entity
     * @param parentColumn column of the part's table that holds the owner's id
     */
    record Parts(String property, String entity, String parentColumn) {}

    /** What the keys of its texts begin with. */
    String texts() {
        return recorded == null || recorded.texts().isEmpty() ? Introspector.decapitalize(name) : recorded.texts();
    }

    /** The fields that a reader is shown. */
    List<AuditedField> shown() {
        Set<String> unshown = recorded == null ? Set.of() : Set.of(recorded.unshown());
        return fields.stream()
                .filter(f -> !STAMPS.contains(f.property()) && !unshown.contains(f.property()))
                .toList();
    }

    /** The fields that are read from the table: those shown, those that make the name, and the mark of the trash. */
    List<AuditedField> read() {
        List<AuditedField> shown = shown();
        List<AuditedField> name = naming();
        return fields.stream()
                .filter(f -> shown.contains(f) || name.contains(f) || f.property().equals(DELETED_AT))
                .toList();
    }

    /** The fields that make the record's name. */
    List<AuditedField> naming() {
        List<String> by = recorded == null ? List.of() : List.of(recorded.namedBy());
        return by.stream()
                .flatMap(property -> fields.stream().filter(f -> f.property().equals(property)))
                .toList();
    }
}
