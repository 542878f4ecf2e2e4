package dev.vitral.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The history of rows that were written many at once, in SQL as the validity strategy keeps it: a copy of each row under its revision, the one before it closed. */
@Component
class BulkAudit {
    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final AuditedEntities audited;

    BulkAudit(JdbcClient jdbc, AuditedEntities audited) {
        this.jdbc = jdbc;
        this.audited = audited;
    }

    void lock(String table, Collection<Long> ids) {
        inParts(ids, part -> jdbc.sql("SELECT id FROM " + table + " WHERE id IN (" + part + ") ORDER BY id FOR UPDATE").query(Long.class).list());
    }

    void added(long revision, Class<?> type, Collection<Long> ids) {
        inParts(ids, part -> copy(revision, 0, type, part));
    }

    void changed(long revision, Class<?> type, Collection<Long> ids) {
        inParts(ids, part -> {
            close(revision, type, part);
            copy(revision, 1, type, part);
        });
    }

    private void copy(long revision, int action, Class<?> type, String ids) {
        AuditedEntity entity = audited.of(type);
        String columns = columns(entity);
        jdbc.sql("INSERT INTO %s (rev, revtype, id, %s) SELECT ?, ?, id, %s FROM %s WHERE id IN (%s)"
                        .formatted(entity.auditTable(), columns, columns, entity.table(), ids))
                .params(revision, action)
                .update();
    }

    private void close(long revision, Class<?> type, String ids) {
        jdbc.sql("UPDATE %s a JOIN revinfo r ON r.id = ? SET a.revend = r.id, a.revend_tstmp = r.timestamp WHERE a.revend IS NULL AND a.id IN (%s)"
                        .formatted(audited.of(type).auditTable(), ids))
                .param(revision)
                .update();
    }

    private static String columns(AuditedEntity entity) {
        return entity.fields().stream().map(AuditedField::column).collect(Collectors.joining(", "));
    }

    BulkSave.Standing standing(long revision, Class<?> type) {
        return jdbc.sql("SELECT COUNT(*) AS records, COUNT(revend) AS changed_since FROM " + audited.of(type).auditTable() + " WHERE rev = ?")
                .param(revision)
                .query(BulkSave.Standing.class)
                .single();
    }

    long undo(long ofRevision, long revision, Class<?> type, BulkColumns.Layout layout, String user) {
        AuditedEntity entity = audited.of(type);
        List<Long> ids = jdbc.sql("SELECT id FROM " + entity.auditTable() + " WHERE rev = ? AND revend IS NULL")
                .param(ofRevision)
                .query(Long.class)
                .list();
        lock(layout.table(), ids);
        String back = layout.updated().stream()
                .filter(it -> !it.name().startsWith("updated"))
                .flatMap(it -> it.columns().stream())
                .filter(it -> entity.fields().stream().anyMatch(field -> field.column().equals(it)))
                .map(it -> "t.%s = b.%s".formatted(it, it))
                .collect(Collectors.joining(", "));
        String stamp = "t.version = t.version + 1, t.updated_at = UTC_TIMESTAMP(6), t.updated_by = ?";
        inParts(ids, part -> {
            jdbc.sql("UPDATE %s t JOIN %s b ON b.id = t.id AND b.revend = ? SET %s, %s WHERE t.id IN (%s)"
                            .formatted(entity.table(), entity.auditTable(), back, stamp, part))
                    .params(ofRevision, user)
                    .update();
            jdbc.sql("UPDATE %s t JOIN %s n ON n.id = t.id AND n.rev = ? AND n.revtype = 0 SET t.deleted_at = UTC_TIMESTAMP(6), t.deleted_by = ?, %s WHERE t.id IN (%s)"
                            .formatted(entity.table(), entity.auditTable(), stamp, part))
                    .params(ofRevision, user, user)
                    .update();
        });
        changed(revision, type, ids);
        return ids.size();
    }

    private interface Part {
        void of(String ids);
    }

    private static void inParts(Collection<Long> ids, Part work) {
        List<Long> all = new ArrayList<>(ids);
        all.sort(null);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            work.of(all.subList(from, Math.min(all.size(), from + AT_ONCE)).stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
    }
}
