package dev.vitral.history;

import dev.vitral.shared.BusinessRecord;
import dev.vitral.shared.Problem;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Set;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.envers.AuditReaderFactory;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.type.CollectionType;
import org.hibernate.type.EntityType;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts a business record back to what it was before a change set: its audited properties, one by one; what the set made goes to the trash. */
@Component
class FormerValues {
    /** The mark of the trash goes back too: what the set took out of use comes back. */
    private static final Set<String> KEPT = Set.of("version", "createdAt", "createdBy", "updatedAt", "updatedBy");

    private final EntityManager database;
    private final JdbcClient jdbc;

    FormerValues(EntityManager database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    /**
     * Locks the record first, so that whoever edits it meanwhile either is seen here or sees this.
     *
     * @throws Problem changeSet.changedSince, changeSet.removed
     */
    void put(Touched touched) {
        BusinessRecord record = (BusinessRecord) database.find(touched.entity().type(), touched.id(), LockModeType.PESSIMISTIC_WRITE);
        if (record == null) {
            throw Problem.of(Problem.Kind.CONFLICT, "changeSet.removed");
        }
        long present = jdbc.sql("SELECT rev FROM " + touched.entity().auditTable() + " WHERE id = ? AND revend IS NULL")
                .param(touched.id())
                .query(Long.class)
                .single();
        if (touched.again()) {
            return;
        }
        if (present != touched.last()) {
            throw Problem.of(Problem.Kind.CONFLICT, Undoers.CHANGED_SINCE, "?", "?");
        }
        if (touched.created()) {
            record.delete();
        } else {
            copy(touched, record);
        }
    }

    private void copy(Touched touched, Object record) {
        AuditedEntity entity = touched.entity();
        Object was = AuditReaderFactory.get(database).find(entity.type(), touched.id(), touched.first() - 1);
        if (was == null) {
            throw Problem.of(Problem.Kind.CONFLICT, "changeSet.removed");
        }
        EntityPersister persister = database.getEntityManagerFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel()
                .getEntityDescriptor(entity.type());
        String[] properties = persister.getPropertyNames();
        for (int i = 0; i < properties.length; i++) {
            String property = properties[i];
            Type type = persister.getPropertyTypes()[i];
            boolean kept = entity.fields().stream().anyMatch(f -> f.property().equals(property) || f.property().startsWith(property + "."));
            if (kept && !KEPT.contains(property) && !(type instanceof CollectionType)) {
                persister.setValue(record, i, value(type, persister.getValue(was, i)));
            }
        }
    }

    /** Of a reference the live record, not the one of that day. */
    private @Nullable Object value(Type type, @Nullable Object value) {
        if (value == null || !(type instanceof EntityType reference)) {
            return value;
        }
        Object id = value instanceof HibernateProxy proxy
                ? proxy.getHibernateLazyInitializer().getInternalIdentifier()
                : database.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(value);
        return database.getReference(reference.getReturnedClass(), id);
    }
}
