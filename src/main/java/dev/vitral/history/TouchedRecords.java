package dev.vitral.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what a change set touched, by the indexes on {@code revinfo.change_set_id} and each audit table's revision. */
@Component
class TouchedRecords {
    private final AuditedEntities entities;
    private final JdbcClient jdbc;

    TouchedRecords(AuditedEntities entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /** All of them, what was touched last first. */
    List<Touched> of(long set) {
        List<Touched> all = new ArrayList<>();
        entities.all().forEach(entity -> all.addAll(of(set, entity, 0, Integer.MAX_VALUE)));
        all.sort(Comparator.comparingLong(Touched::last).thenComparing(Touched::id).reversed());
        return all;
    }

    /** Those of one entity by ascending id beyond {@code after}. */
    List<Touched> of(long set, AuditedEntity entity, long after, int most) {
        String audit = entity.auditTable();
        return jdbc.sql("SELECT t.id, t.first_rev, t.last_rev, f.revtype AS first_type, p.rev AS present, s.undo_of AS undo_of FROM"
                        + " (SELECT a.id, MIN(a.rev) AS first_rev, MAX(a.rev) AS last_rev FROM revinfo r STRAIGHT_JOIN " + audit
                        + " a ON a.rev = r.id WHERE r.change_set_id = :set AND a.id > :after GROUP BY a.id ORDER BY a.id LIMIT :most) t"
                        + " STRAIGHT_JOIN " + audit + " f ON f.id = t.id AND f.rev = t.first_rev"
                        + " STRAIGHT_JOIN " + audit + " p ON p.id = t.id AND p.revend IS NULL"
                        + " STRAIGHT_JOIN revinfo pr ON pr.id = p.rev LEFT JOIN change_set s ON s.id = pr.change_set_id ORDER BY t.id")
                .param("set", set)
                .param("after", after)
                .param("most", most)
                .query((row, number) -> new Touched(
                        entity,
                        row.getLong("id"),
                        row.getLong("first_rev"),
                        row.getLong("last_rev"),
                        row.getInt("first_type") == 0,
                        row.getLong("present"),
                        row.getLong("undo_of") == set))
                .list();
    }

    /** How many records of the entity, by what was done to them as a whole. */
    UndoPreview.Count count(long set, AuditedEntity entity, String label) {
        return jdbc.sql("SELECT COUNT(DISTINCT a.id) AS records, COUNT(DISTINCT IF(a.revtype = 0, a.id, NULL)) AS created,"
                        + " COUNT(DISTINCT IF(a.revtype = 2, a.id, NULL)) AS deleted FROM revinfo r STRAIGHT_JOIN " + entity.auditTable()
                        + " a ON a.rev = r.id WHERE r.change_set_id = ?")
                .param(set)
                .query((row, number) ->
                        new UndoPreview.Count(entity.name(), label, row.getLong("records"), row.getLong("created"), row.getLong("deleted")))
                .single();
    }
}
