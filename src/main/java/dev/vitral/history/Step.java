package dev.vitral.history;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.envers.RevisionType;
import org.jspecify.annotations.Nullable;

/** What one revision did to one row. */
record Step(AuditedEntity entity, @Nullable Snapshot before, Snapshot after) {
    /** One field that differs; a row that came has no before, one that went no after. */
    record Difference(AuditedField field, @Nullable Object before, @Nullable Object after) {}

    Change.Action action() {
        if (after.type() == RevisionType.ADD) {
            return Change.Action.CREATED;
        }
        if (after.type() == RevisionType.DEL) {
            return Change.Action.DELETED;
        }
        boolean wasAway = before != null && before.values().get(AuditedEntity.DELETED_AT) != null;
        boolean isAway = after.values().get(AuditedEntity.DELETED_AT) != null;
        if (wasAway == isAway) {
            return Change.Action.CHANGED;
        }
        return isAway ? Change.Action.TRASHED : Change.Action.RESTORED;
    }

    /** The shown fields that differ, in the entity's order. Decimals differ by value, not by scale. */
    List<Difference> differences() {
        return entity.shown().stream()
                .map(field -> new Difference(field, old(field), present(field)))
                .filter(d -> differ(d.before(), d.after()))
                .toList();
    }

    private @Nullable Object old(AuditedField field) {
        return switch (action()) {
            case CREATED -> null;
            case DELETED -> after.value(field);
            default -> before == null ? null : before.value(field);
        };
    }

    private @Nullable Object present(AuditedField field) {
        return action() == Change.Action.DELETED ? null : after.value(field);
    }

    private static boolean differ(@Nullable Object before, @Nullable Object after) {
        if (before instanceof BigDecimal a && after instanceof BigDecimal b) {
            return a.compareTo(b) != 0;
        }
        return !Objects.equals(before, after);
    }

    /** The records that the differing fields refer to, each as it was on its side of the revision. */
    Stream<Reference> references() {
        return differences().stream()
                .filter(d -> d.field().target() != null)
                .flatMap(d -> Stream.of(reference(d.field(), d.before(), true), reference(d.field(), d.after(), false)))
                .filter(Objects::nonNull);
    }

    @Nullable Reference reference(AuditedField field, @Nullable Object id, boolean old) {
        return field.target() == null || id == null
                ? null
                : new Reference(field.target(), (Long) id, old ? after.revision() - 1 : after.revision());
    }
}
