package dev.vitral.importing;

import dev.vitral.importing.workbook.Cell;
import dev.vitral.importing.workbook.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The table of an import's rows, written and read in runs that fit the memory whatever the cells hold. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RowStore {
    /** Rows and characters of a run. */
    static final int ROWS = 1_000;
    static final int CHARACTERS = 2_000_000;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    RowStore(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A row as it is kept. */
    record Kept(Row row, Verdict verdict, String key, @Nullable Long recordId, @Nullable Long version, ImportNotes notes) {}

    void clear(long batch) {
        while (jdbc.update("DELETE FROM import_row WHERE batch_id = ? LIMIT 10000", batch) > 0) {
            continue;
        }
    }

    /** Adds rows that are not judged. */
    void stage(long batch, List<Row> rows) {
        jdbc.batchUpdate("INSERT INTO import_row (batch_id, row_no, cells, size, verdict, row_key) VALUES (?, ?, ?, ?, 'STAGED', '')",
                rows.stream().map(row -> {
                    String cells = CellText.of(row.cells());
                    return new Object[] {batch, row.number(), cells, cells.length()};
                }).toList());
    }

    /** Adds rows with their verdicts. */
    void insert(long batch, List<Row> rows, List<Judged> judged) {
        List<Object[]> values = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            String cells = CellText.of(rows.get(i).cells());
            Judged it = judged.get(i);
            values.add(new Object[] {batch, rows.get(i).number(), cells, cells.length(), it.verdict().name(), key(it), it.recordId(), it.version(), notes(it)});
        }
        jdbc.batchUpdate("INSERT INTO import_row (batch_id, row_no, cells, size, verdict, row_key, record_id, record_version, notes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", values);
    }

    /** Writes other verdicts over those of rows that are kept. */
    void judge(long batch, List<Judged> judged) {
        jdbc.batchUpdate("UPDATE import_row SET verdict = ?, row_key = ?, record_id = ?, record_version = ?, notes = ? WHERE batch_id = ? AND row_no = ?",
                judged.stream()
                        .map(it -> new Object[] {it.verdict().name(), key(it), it.recordId(), it.version(), notes(it), batch, it.row().number()})
                        .toList());
    }

    private static String key(Judged row) {
        return row.key().length() > 200 ? row.key().substring(0, 200) : row.key();
    }

    private @Nullable String notes(Judged row) {
        ImportNotes notes = ImportNotes.of(row);
        return notes.isEmpty() ? null : json.writeValueAsString(notes);
    }

    /** The next rows after that number: all of them, or those that would be written. Empty at the end. */
    List<Kept> next(long batch, int after, boolean writingOnly) {
        String which = writingOnly ? " AND verdict IN ('CREATED', 'UPDATED')" : "";
        List<int[]> ahead = jdbc.query(
                "SELECT row_no, size FROM import_row WHERE batch_id = ? AND row_no > ?" + which + " ORDER BY row_no LIMIT " + ROWS,
                (row, n) -> new int[] {row.getInt(1), row.getInt(2)}, batch, after);
        if (ahead.isEmpty()) {
            return List.of();
        }
        int last = ahead.getFirst()[0];
        long characters = 0;
        for (int[] row : ahead) {
            characters += row[1];
            if (characters > CHARACTERS && row != ahead.getFirst()) {
                break;
            }
            last = row[0];
        }
        return jdbc.query("SELECT row_no, cells, verdict, row_key, record_id, record_version, notes FROM import_row WHERE batch_id = ? AND row_no > ? AND row_no <= ?" + which
                + " ORDER BY row_no", this::kept, batch, after, last);
    }

    private Kept kept(ResultSet row, int number) throws SQLException {
        List<Cell> cells = CellText.cells(row.getString("cells"));
        return new Kept(
                new Row(row.getInt("row_no"), cells),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("row_key"),
                row.getObject("record_id", Long.class),
                row.getObject("record_version", Long.class),
                notes(row.getString("notes")));
    }

    ImportNotes notes(@Nullable String text) {
        return text == null ? ImportNotes.NONE : json.readValue(text, ImportNotes.class);
    }
}
