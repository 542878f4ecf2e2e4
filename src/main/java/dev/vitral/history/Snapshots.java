package dev.vitral.history;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.envers.RevisionType;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads audit tables (docs/decisions/0007): a record's rows by their primary key (id, rev), its parts' by the index on owner and revision that their
 * changesets make. Table and column names come from the mapping alone.
 */
@Component
class Snapshots {
    private final JdbcClient jdbc;
    private final AuditedEntities entities;

    Snapshots(JdbcClient jdbc, AuditedEntities entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /** The revisions below {@code before} that touched the record or a part of it, newest first. */
    List<Long> revisions(AuditedEntity entity, long id, long before, int limit) {
        List<String> selects = new ArrayList<>();
        List<Object> params = new ArrayList<>();
        selects.add(revisions(entity.auditTable(), "id"));
        params.addAll(List.of(id, before, limit));
        for (AuditedEntity.Parts parts : entity.parts()) {
            selects.add(revisions(entities.of(parts.entity()).auditTable(), parts.parentColumn()));
            params.addAll(List.of(id, before, limit));
        }
        params.add(limit);
        return jdbc.sql(String.join(" UNION ", selects) + " ORDER BY rev DESC LIMIT ?")
                .params(params)
                .query(Long.class)
                .list();
    }

    private static String revisions(String table, String column) {
        return "(SELECT DISTINCT rev FROM " + table + " WHERE " + column + " = ? AND rev < ? ORDER BY rev DESC LIMIT ?)";
    }

    /** The record's rows up to {@code newest}, newest first. */
    List<Snapshot> rows(AuditedEntity entity, long id, long newest, int limit) {
        return jdbc.sql(select(entity) + "id = ? AND rev <= ? ORDER BY rev DESC LIMIT ?")
                .params(id, newest, limit)
                .query((row, number) -> snapshot(entity, row))
                .list();
    }

    /** The rows that parts had or lost between the two revisions: those made there, and those that ended there. */
    List<Snapshot> parts(AuditedEntity.Parts parts, long owner, long oldest, long newest) {
        AuditedEntity entity = entities.of(parts.entity());
        return jdbc.sql(select(entity) + parts.parentColumn()
                        + " = ? AND rev <= ? AND (rev >= ? OR revend BETWEEN ? AND ?) ORDER BY id, rev")
                .params(owner, newest, oldest, oldest, newest)
                .query((row, number) -> snapshot(entity, row))
                .list();
    }

    /** The rows that were valid at those revisions. */
    List<Snapshot> at(AuditedEntity entity, List<Reference> references) {
        String any = references.stream()
                .map(r -> "(id = ? AND rev <= ? AND (revend IS NULL OR revend > ?))")
                .collect(Collectors.joining(" OR "));
        List<Object> params = references.stream()
                .flatMap(r -> Stream.<Object>of(r.id(), r.revision(), r.revision()))
                .toList();
        return jdbc.sql(select(entity) + any).params(params).query((row, number) -> snapshot(entity, row)).list();
    }

    /** The id of the live record that has this key. */
    Optional<Long> id(AuditedEntity entity, String keyColumn, String key) {
        return jdbc.sql("SELECT id FROM " + entity.table() + " WHERE " + keyColumn + " = ?")
                .param(key)
                .query(Long.class)
                .optional();
    }

    private static String select(AuditedEntity entity) {
        String columns = entity.read().stream().map(f -> ", " + f.column()).collect(Collectors.joining());
        return "SELECT id, rev, revtype" + columns + " FROM " + entity.auditTable() + " WHERE ";
    }

    private static Snapshot snapshot(AuditedEntity entity, ResultSet row) throws SQLException {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (AuditedField field : entity.read()) {
            values.put(field.property(), value(field.type(), field.column(), row));
        }
        return new Snapshot(row.getLong("id"), row.getLong("rev"), RevisionType.fromRepresentation(row.getByte("revtype")), values);
    }

    private static @Nullable Object value(Class<?> type, String column, ResultSet row) throws SQLException {
        if (row.getObject(column) == null) {
            return null;
        }
        return switch (type.getSimpleName()) {
            case "boolean", "Boolean" -> row.getBoolean(column);
            case "int", "Integer", "long", "Long", "short", "Short" -> row.getLong(column);
            case "BigDecimal" -> row.getObject(column, BigDecimal.class);
            case "Instant" -> instant(row.getObject(column, LocalDateTime.class));
            case "LocalDate" -> row.getObject(column, LocalDate.class);
            default -> row.getString(column);
        };
    }

    private static Instant instant(LocalDateTime utc) {
        return utc.toInstant(ZoneOffset.UTC);
    }
}
