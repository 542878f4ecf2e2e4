package dev.vitral.history;

import dev.vitral.shared.BusinessRecord;
import dev.vitral.shared.CurrentUser;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.StaleObjectStateException;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saves many records of one kind at once: rows and history as Hibernate and Envers write them, many to a statement. For work by the thousand, where one
 * record after the other costs a round trip for each table. Validation and rules are the caller's, and nobody is told of the records but by the caller. The revision is one of {@link Revisions#next}.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class BulkSave {
    /** Rows of one statement: with some 40 columns well below the 65,535 parameters that it may have. */
    private static final int AT_ONCE = 250;

    private final EntityManager entities;
    private final BulkColumns columns;
    private final BulkAudit audit;

    BulkSave(EntityManager entities, BulkColumns columns, BulkAudit audit) {
        this.entities = entities;
        this.columns = columns;
        this.audit = audit;
    }

    /** Locks these records until the transaction ends, in the order of their ids, so that two who lock many never wait for each other. */
    public void lock(Class<? extends BusinessRecord> type, Collection<Long> ids) {
        audit.lock(columns.of(type).table(), ids);
    }

    /**
     * Inserts new records with their history.
     *
     * @return their ids, in order
     */
    public <T extends BusinessRecord> List<Long> insert(long revision, Class<T> type, List<T> records) {
        BulkColumns.Layout layout = columns.of(type);
        List<Long> ids = new ArrayList<>(records.size());
        work((db, session) -> {
            for (int from = 0; from < records.size(); from += AT_ONCE) {
                insert(db, session, layout, records.subList(from, Math.min(records.size(), from + AT_ONCE)), ids);
            }
        });
        audit.added(revision, type, ids);
        return ids;
    }

    private void insert(Connection db, SharedSessionContractImplementor session, BulkColumns.Layout layout, List<? extends BusinessRecord> part, List<Long> ids)
            throws SQLException {
        String row = layout.inserted().stream().map(it -> "?").collect(Collectors.joining(",", "(", ")"));
        String sql = "INSERT INTO %s (%s) VALUES %s RETURNING id".formatted(layout.table(), layout.insertedColumns(),
                part.stream().map(it -> row).collect(Collectors.joining(",")));
        try (PreparedStatement statement = db.prepareStatement(sql)) {
            int place = 1;
            BulkColumns.Stamp stamp = BulkColumns.Stamp.now();
            for (BusinessRecord record : part) {
                place = layout.bind(statement, place, layout.inserted(), record, stamp, session);
            }
            try (ResultSet keys = statement.executeQuery()) {
                while (keys.next()) {
                    ids.add(keys.getLong(1));
                }
            }
        }
    }

    /**
     * Writes over saved records, each of which must still have the version that it was read with.
     *
     * @throws StaleObjectStateException when one has another
     */
    public <T extends BusinessRecord> void update(long revision, Class<T> type, List<T> records) {
        BulkColumns.Layout layout = columns.of(type);
        String set = layout.updatedColumns() + ", version = version + 1";
        work((db, session) -> {
            try (PreparedStatement statement = db.prepareStatement("UPDATE %s SET %s WHERE id = ? AND version = ?".formatted(layout.table(), set))) {
                BulkColumns.Stamp stamp = BulkColumns.Stamp.now();
                for (T record : records) {
                    int place = layout.bind(statement, 1, layout.updated(), record, stamp, session);
                    statement.setLong(place, record.getId());
                    statement.setLong(place + 1, record.getVersion());
                    statement.addBatch();
                }
                int[] written = statement.executeBatch();
                for (int i = 0; i < written.length; i++) {
                    if (written[i] == 0) {
                        throw new StaleObjectStateException(type.getName(), records.get(i).getId());
                    }
                }
            }
        });
        audit.changed(revision, type, records.stream().map(BusinessRecord::getId).toList());
    }

    /** Writes the history of rows that the caller inserted by SQL of its own. */
    public void inserted(long revision, Class<?> type, Collection<Long> ids) {
        audit.added(revision, type, ids);
    }

    /** How many records the revision made or changed, and how many of them someone changed since. */
    public record Standing(long records, long changedSince) {}

    /** Whether what the revision did to that kind still stands. */
    public Standing standing(long revision, Class<? extends BusinessRecord> type) {
        return audit.standing(revision, type);
    }

    /**
     * Takes back what the revision did to that kind: what it made goes out of use, what it changed is as before. Records that someone changed since are
     * left as they are.
     *
     * @return how many records were put back
     */
    public long undo(long ofRevision, long revision, Class<? extends BusinessRecord> type) {
        return audit.undo(ofRevision, revision, type, columns.of(type), CurrentUser.name());
    }

    private interface Work {
        void on(Connection db, SharedSessionContractImplementor session) throws SQLException;
    }

    private void work(Work work) {
        Session session = entities.unwrap(Session.class);
        session.doWork(db -> work.on(db, session.unwrap(SharedSessionContractImplementor.class)));
    }
}
