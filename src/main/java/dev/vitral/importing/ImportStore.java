package dev.vitral.importing;

import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The table of imports. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ImportStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    long insert(String kind, String fileName) {
        jdbc.sql("""
                        INSERT INTO import_batch (kind, state, file_name, sheet, sheets, is_csv, header_row, headers, mapping, row_count, created_rows, updated_rows,
                            unchanged_rows, error_rows, created_at, created_by)
                        VALUES (?, 'READING', ?, '', '[]', 0, 0, '[]', ?, 0, 0, 0, 0, 0, ?, ?)""")
                .params(kind, fileName, json.writeValueAsString(new Mapping(java.util.Map.of(), java.util.Map.of(), NumberRule.POINT)), Instant.now(), CurrentUser.name())
                .update();
        return jdbc.sql("SELECT LAST_INSERT_ID()").query(Long.class).single();
    }

    Optional<ImportBatch> find(long id) {
        return jdbc.sql("SELECT * FROM import_batch WHERE id = ?").param(id).query(this::batch).optional();
    }

    /** The import, held until the transaction ends, so that two who act on it come one after the other. */
    ImportBatch locked(long id) {
        return jdbc.sql("SELECT * FROM import_batch WHERE id = ? FOR UPDATE")
                .param(id)
                .query(this::batch)
                .optional()
                .orElseThrow(() -> Problem.notFound("import", id));
    }

    void state(long id, ImportState state) {
        jdbc.sql("UPDATE import_batch SET state = ?, problem = NULL WHERE id = ?").params(state.name(), id).update();
    }

    void job(long id, long job) {
        jdbc.sql("UPDATE import_batch SET job_id = ? WHERE id = ?").params(job, id).update();
    }

    /** An import that says it is being worked on by a job that is over. */
    record Stranded(long batch, long job, ImportWork.Step step) {}

    List<Stranded> stranded() {
        return jdbc.sql("""
                        SELECT b.id, b.job_id, JSON_VALUE(j.parameters, '$.step') AS step FROM import_batch b JOIN job j ON j.id = b.job_id
                        WHERE b.state IN ('READING', 'APPLYING') AND j.state NOT IN ('QUEUED', 'RUNNING') LIMIT 100""")
                .query((row, number) -> new Stranded(row.getLong("id"), row.getLong("job_id"), ImportWork.Step.valueOf(row.getString("step"))))
                .list();
    }

    void failed(long id, ImportState state, Problem why) {
        String problem = json.writeValueAsString(new ImportBatch.Refusal(why.code(), List.of(why.args())));
        jdbc.sql("UPDATE import_batch SET state = ?, problem = ? WHERE id = ?").params(state.name(), problem, id).update();
    }

    void layout(long id, SheetLayout layout) {
        jdbc.sql("UPDATE import_batch SET sheet = ?, sheets = ?, is_csv = ?, delimiter = ?, header_row = ?, headers = ?, mapping = ? WHERE id = ?")
                .params(layout.sheet(), json.writeValueAsString(layout.sheets()), layout.csv(), String.valueOf(layout.delimiter()), layout.headerRow(),
                        json.writeValueAsString(layout.headers()), json.writeValueAsString(layout.mapping()), id)
                .update();
    }

    void counted(long id, ImportState state, ImportBatch.Counts counts) {
        jdbc.sql("UPDATE import_batch SET state = ?, row_count = ?, created_rows = ?, updated_rows = ?, unchanged_rows = ?, error_rows = ?, problem = NULL WHERE id = ?")
                .params(state.name(), counts.rows(), counts.created(), counts.updated(), counts.unchanged(), counts.errors(), id)
                .update();
    }

    void applied(long id, long revision) {
        jdbc.sql("UPDATE import_batch SET state = 'APPLIED', revision = ?, applied_at = ?, applied_by = ? WHERE id = ?")
                .params(revision, Instant.now(), CurrentUser.name(), id)
                .update();
    }

    Optional<Mapping> remembered(String kind, String headersHash) {
        return jdbc.sql("SELECT mapping FROM import_mapping WHERE kind = ? AND headers_hash = ?")
                .params(kind, headersHash)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, Mapping.class));
    }

    void remember(String kind, String headersHash, Mapping mapping) {
        jdbc.sql("INSERT INTO import_mapping (kind, headers_hash, mapping, used_at) VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE mapping = VALUES(mapping), used_at = VALUES(used_at)")
                .params(kind, headersHash, json.writeValueAsString(mapping), Instant.now())
                .update();
    }

    /** Clears away imports older than that that nobody works on; gives back their numbers. */
    List<Long> purge(Instant before, int most) {
        List<Long> old = jdbc.sql("SELECT id FROM import_batch WHERE created_at < ? AND state NOT IN ('READING', 'APPLYING') ORDER BY id LIMIT ?")
                .params(before, most)
                .query(Long.class)
                .list();
        for (long id : old) {
            jdbc.sql("DELETE FROM import_row WHERE batch_id = ?").param(id).update();
            jdbc.sql("DELETE FROM import_batch WHERE id = ?").param(id).update();
        }
        return old;
    }

    private ImportBatch batch(ResultSet row, int number) throws SQLException {
        String delimiter = row.getString("delimiter");
        String problem = row.getString("problem");
        return new ImportBatch(
                row.getLong("id"),
                row.getString("kind"),
                ImportState.valueOf(row.getString("state")),
                row.getString("file_name"),
                row.getString("sheet"),
                List.of(json.readValue(row.getString("sheets"), String[].class)),
                row.getBoolean("is_csv"),
                delimiter == null || delimiter.isEmpty() ? ',' : delimiter.charAt(0),
                row.getInt("header_row"),
                List.of(json.readValue(row.getString("headers"), String[].class)),
                json.readValue(row.getString("mapping"), Mapping.class),
                new ImportBatch.Counts(
                        row.getInt("row_count"), row.getInt("created_rows"), row.getInt("updated_rows"), row.getInt("unchanged_rows"), row.getInt("error_rows")),
                row.getObject("revision", Long.class),
                row.getObject("job_id", Long.class),
                problem == null ? null : json.readValue(problem, ImportBatch.Refusal.class),
                moment(row.getObject("created_at", LocalDateTime.class)),
                row.getString("created_by"),
                row.getObject("applied_at", LocalDateTime.class) == null ? null : moment(row.getObject("applied_at", LocalDateTime.class)),
                row.getString("applied_by"));
    }

    private static Instant moment(@Nullable LocalDateTime utc) {
        return utc == null ? Instant.EPOCH : utc.toInstant(ZoneOffset.UTC);
    }
}
