package dev.vitral.history;

import dev.vitral.shared.CurrentUser;
import jakarta.persistence.EntityManagerFactory;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.hibernate.type.CollectionType;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How Hibernate lays an entity out in its table, to write many at once as it would write one. */
@Component
class BulkColumns {
    private static final Set<String> MADE = Set.of("createdAt", "createdBy");
    private static final Set<String> STAMPED = Set.of("createdAt", "createdBy", "updatedAt", "updatedBy");

    private final SessionFactoryImplementor factory;
    private final Map<Class<?>, Layout> layouts = new ConcurrentHashMap<>();

    BulkColumns(EntityManagerFactory factory) {
        this.factory = factory.unwrap(SessionFactoryImplementor.class);
    }

    /** Who writes and when: what Spring Data's listener puts on a record. */
    record Stamp(Instant at, String by) {
        static Stamp now() {
            return new Stamp(Instant.now(), CurrentUser.name());
        }

        Object of(String property) {
            return property.endsWith("At") ? at : by;
        }
    }

    /** One property with its columns. */
    record Property(String name, int number, Type type, List<String> columns) {}

    /**
     * The layout of one entity.
     *
     * @param inserted properties of a new row, the version among them
     * @param updated properties that a change writes, without the version
     */
    record Layout(String table, AbstractEntityPersister persister, List<Property> inserted, List<Property> updated) {
        String insertedColumns() {
            return inserted.stream().flatMap(it -> it.columns().stream()).collect(Collectors.joining(","));
        }

        String updatedColumns() {
            return updated.stream().flatMap(it -> it.columns().stream()).map(it -> it + " = ?").collect(Collectors.joining(", "));
        }

        /** Binds a record's values from that place on; gives back the next place. */
        int bind(PreparedStatement statement, int from, List<Property> properties, Object record, Stamp stamp, SharedSessionContractImplementor session)
                throws SQLException {
            int place = from;
            for (Property property : properties) {
                property.type().nullSafeSet(statement, value(property, record, stamp), place, session);
                place += property.columns().size();
            }
            return place;
        }

        private @Nullable Object value(Property property, Object record, Stamp stamp) {
            return STAMPED.contains(property.name()) ? stamp.of(property.name()) : persister.getPropertyValue(record, property.number());
        }
    }

    Layout of(Class<?> type) {
        return layouts.computeIfAbsent(type, this::read);
    }

    private Layout read(Class<?> type) {
        var persister = (AbstractEntityPersister) factory.getMappingMetamodel().getEntityDescriptor(type);
        String[] names = persister.getPropertyNames();
        List<Property> inserted = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            if (!(persister.getPropertyTypes()[i] instanceof CollectionType)) {
                inserted.add(new Property(names[i], i, persister.getPropertyTypes()[i], Arrays.asList(persister.getPropertyColumnNames(i))));
            }
        }
        String version = names[persister.getVersionPropertyIndex()];
        List<Property> updated = inserted.stream().filter(it -> !MADE.contains(it.name()) && !it.name().equals(version)).toList();
        return new Layout(persister.getTableName(), persister, List.copyOf(inserted), updated);
    }
}
