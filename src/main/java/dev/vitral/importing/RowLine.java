package dev.vitral.importing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** A row of an import with its verdict: what changes, or what is wrong. */
public record RowLine(int row, Verdict verdict, String key, List<FieldDiff> changes, List<FieldError> errors) {
    private static final JsonMapper JSON = new JsonMapper();

    static RowLine of(ResultSet row, int number) throws SQLException {
        String text = row.getString("notes");
        ImportNotes notes = text == null ? ImportNotes.NONE : JSON.readValue(text, ImportNotes.class);
        return new RowLine(row.getInt("row_no"), Verdict.valueOf(row.getString("verdict")), row.getString("row_key"), notes.changes(), notes.errors());
    }
}
