package dev.vitral.stock;

import dev.vitral.history.BulkSave;
import dev.vitral.importing.ImportRow;
import dev.vitral.importing.ImportTarget;
import dev.vitral.importing.Judged;
import dev.vitral.importing.Verdict;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Sha256;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Movements that files bring in, each posted by the ledger and remembered by what tells its row apart, so that a second run of a file posts none again; undone
 * by reversal.
 */
@Component
class MovementPostings {
    private final StockLedger ledger;
    private final JdbcClient jdbc;
    private final EntityManager entities;

    MovementPostings(StockLedger ledger, JdbcClient jdbc, EntityManager entities) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /**
     * A row as a posting.
     *
     * @param key what tells it apart
     * @param content what the same row must say again
     */
    record Posting(String key, String content, MovementCommand command) {}

    /** The products in use of these codes, with what is on hand. */
    Map<String, Boolean> moved(Collection<String> codes) {
        Map<String, Boolean> moved = new HashMap<>();
        if (!codes.isEmpty()) {
            jdbc.sql("SELECT p.code, EXISTS (SELECT 1 FROM stock_movement m WHERE m.product_id = p.id) FROM product p WHERE p.deleted_at IS NULL AND p.code IN (:codes)")
                    .param("codes", codes)
                    .query((row, n) -> moved.put(row.getString(1), row.getBoolean(2)))
                    .list();
        }
        return moved;
    }

    /** What was posted under these keys: content by key. */
    Map<String, String> posted(String kind, Collection<String> keys) {
        Map<String, String> posted = new HashMap<>();
        if (!keys.isEmpty()) {
            jdbc.sql("SELECT row_key, content FROM import_posting WHERE kind = :kind AND row_key IN (:keys)")
                    .param("kind", kind)
                    .param("keys", keys)
                    .query((row, n) -> posted.put(row.getString(1), row.getString(2)))
                    .list();
        }
        return posted;
    }

    /** The verdict of a row that is a posting. */
    static Judged verdict(ImportRow row, Posting posting, Map<String, String> posted) {
        String before = posted.get(posting.key());
        if (before == null) {
            return new Judged(row, Verdict.CREATED, posting.command().productCode(), null, null, List.of(), posting);
        }
        if (before.equals(posting.content())) {
            return new Judged(row, Verdict.UNCHANGED, posting.command().productCode(), null, null, List.of(), null);
        }
        row.wrong("quantity", "import.postedOtherwise", before);
        return row.refused(posting.command().productCode());
    }

    void post(String kind, List<Judged> rows, ImportTarget.Applied applied) {
        for (Judged row : rows) {
            Posting posting = (Posting) java.util.Objects.requireNonNull(row.prepared());
            long movement = post(row, posting);
            jdbc.sql("INSERT INTO import_posting (kind, row_key, content, movement_id, batch_id) VALUES (?, ?, ?, ?, ?)")
                    .params(kind, posting.key(), posting.content(), movement, applied.batch())
                    .update();
            // What is in would be looked through at each further flush.
            entities.clear();
        }
    }

    private long post(Judged row, Posting posting) {
        try {
            return ledger.post(posting.command()).getId();
        } catch (Problem problem) {
            throw Problem.of(problem.kind(), "import.row", row.row().number(), posting.command().productCode()).with("cause", problem.code());
        }
    }

    BulkSave.Standing standing(ImportTarget.Applied applied) {
        return jdbc.sql("""
                        SELECT COUNT(*) AS records, COUNT(r.id) AS changed_since FROM import_posting i
                        LEFT JOIN stock_movement r ON r.reverses_id = i.movement_id WHERE i.batch_id = ?""")
                .param(applied.batch())
                .query(BulkSave.Standing.class)
                .single();
    }

    long undo(ImportTarget.Applied applied, String reason) {
        List<Long> movements = jdbc.sql("""
                        SELECT i.movement_id FROM import_posting i LEFT JOIN stock_movement r ON r.reverses_id = i.movement_id
                        WHERE i.batch_id = ? AND r.id IS NULL ORDER BY i.movement_id DESC""")
                .param(applied.batch())
                .query(Long.class)
                .list();
        for (long movement : movements) {
            ledger.reverse(movement, reason);
            entities.clear();
        }
        jdbc.sql("DELETE FROM import_posting WHERE batch_id = ?").param(applied.batch()).update();
        return movements.size();
    }

    static String key(Object... parts) {
        return Sha256.hex(java.util.Arrays.stream(parts).map(String::valueOf).collect(Collectors.joining("\n")));
    }

    /** The codes of rows that have one. */
    static List<String> codes(List<ImportRow> rows) {
        List<String> codes = new ArrayList<>();
        rows.forEach(row -> codes.add(code(row)));
        codes.removeIf(String::isEmpty);
        return codes;
    }

    static String code(ImportRow row) {
        return row.text("productCode").strip().toUpperCase(java.util.Locale.ROOT);
    }
}
