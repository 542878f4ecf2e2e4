package dev.vitral.history;

import java.util.Map;
import org.hibernate.envers.RevisionType;
import org.jspecify.annotations.Nullable;

/**
 * A record as a revision left it: one row of an audit table.
 *
 * @param values by property
 */
record Snapshot(long id, long revision, RevisionType type, Map<String, @Nullable Object> values) {
    @Nullable Object value(AuditedField field) {
        return values.get(field.property());
    }
}
