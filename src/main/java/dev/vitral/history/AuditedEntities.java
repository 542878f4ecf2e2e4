package dev.vitral.history;

import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.MappingMetamodel;
import org.hibernate.persister.collection.AbstractCollectionPersister;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.hibernate.type.CollectionType;
import org.hibernate.type.CompositeType;
import org.hibernate.type.EntityType;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What Hibernate and Envers know of the audited entities: tables, columns, references, parts. Read once. */
@Component
class AuditedEntities {
    private static final String SUFFIX = "_aud";

    private final MappingMetamodel metamodel;
    private final Map<String, AuditedEntity> byName = new TreeMap<>();

    AuditedEntities(EntityManagerFactory factory) {
        metamodel = factory.unwrap(SessionFactoryImplementor.class).getMappingMetamodel();
        factory.getMetamodel().getEntities().stream()
                .filter(entity -> metamodel.findEntityDescriptor(entity.getJavaType().getName() + SUFFIX) != null)
                .map(entity -> read(entity.getJavaType()))
                .forEach(entity -> byName.put(entity.name(), entity));
    }

    /** The entity of the class; one without audit table is a mistake of the caller. */
    AuditedEntity of(Class<?> type) {
        return of(type.getSimpleName());
    }

    AuditedEntity of(String name) {
        AuditedEntity entity = byName.get(name);
        if (entity == null) {
            throw new IllegalArgumentException(name + " has no audit table");
        }
        return entity;
    }

    /** The entity that REST serves under that name. */
    Optional<AuditedEntity> ofCollection(String collection) {
        return byName.values().stream()
                .filter(e -> e.recorded() != null && !collection.isEmpty() && e.recorded().collection().equals(collection))
                .findFirst();
    }

    List<AuditedEntity> all() {
        return List.copyOf(byName.values());
    }

    private AuditedEntity read(Class<?> type) {
        var live = (AbstractEntityPersister) metamodel.getEntityDescriptor(type);
        var kept = (AbstractEntityPersister) metamodel.getEntityDescriptor(type.getName() + SUFFIX);
        List<String> columns = Arrays.stream(kept.getPropertyNames())
                .flatMap(p -> Arrays.stream(kept.getPropertyColumnNames(p)))
                .toList();
        List<AuditedField> fields = new ArrayList<>();
        List<AuditedEntity.Parts> parts = new ArrayList<>();
        for (String property : live.getPropertyNames()) {
            switch (live.getPropertyType(property)) {
                case CollectionType collection -> parts(collection).ifPresent(p -> parts.add(p));
                case CompositeType composite -> {
                    for (int i = 0; i < composite.getPropertyNames().length; i++) {
                        String inner = property + "." + composite.getPropertyNames()[i];
                        fields.add(field(null, inner, live.getPropertyColumnNames(property)[i], composite.getSubtypes()[i]));
                    }
                }
                case Type simple -> fields.add(field(type, property, live.getPropertyColumnNames(property)[0], simple));
            }
        }
        fields.removeIf(field -> !columns.contains(field.column()));
        return new AuditedEntity(
                type,
                type.getSimpleName(),
                live.getTableName(),
                kept.getTableName(),
                List.copyOf(fields),
                List.copyOf(parts),
                type.getAnnotation(Recorded.class));
    }

    private static AuditedField field(@Nullable Class<?> owner, String property, String column, Type type) {
        if (type instanceof EntityType reference) {
            String target = reference.getAssociatedEntityName();
            return new AuditedField(property, column, Long.class, target.substring(target.lastIndexOf('.') + 1));
        }
        return new AuditedField(property, column, type.getReturnedClass(), owner == null ? null : refersTo(owner, property));
    }

    private static @Nullable String refersTo(Class<?> owner, String property) {
        for (Class<?> type = owner; type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(property) && field.isAnnotationPresent(RefersTo.class)) {
                    return field.getAnnotation(RefersTo.class).value();
                }
            }
        }
        return null;
    }

    private Optional<AuditedEntity.Parts> parts(CollectionType type) {
        var collection = (AbstractCollectionPersister) metamodel.getCollectionDescriptor(type.getRole());
        if (!collection.isOneToMany()) {
            return Optional.empty();
        }
        String element = collection.getElementPersister().getEntityName();
        return metamodel.findEntityDescriptor(element + SUFFIX) == null
                ? Optional.empty()
                : Optional.of(new AuditedEntity.Parts(
                        type.getRole().substring(type.getRole().lastIndexOf('.') + 1),
                        element.substring(element.lastIndexOf('.') + 1),
                        collection.getKeyColumnNames()[0]));
    }
}
