package dev.vitral.importing;

import dev.vitral.importing.workbook.Cell;
import dev.vitral.shared.Sha256;
import java.util.List;

/** What was found out about a sheet before its rows are read. */
record SheetLayout(String sheet, List<String> sheets, boolean csv, char delimiter, int headerRow, List<String> headers, Mapping mapping) {
    private static final int LONGEST = 120;

    /** The headings of these cells, cut to what a screen can show. */
    static List<String> headings(List<Cell> cells) {
        return cells.stream().map(Cell::text).map(it -> it.length() > LONGEST ? it.substring(0, LONGEST) : it).toList();
    }

    /** What tells this set of headings apart, however they are written. */
    static String hash(List<String> headers) {
        return Sha256.hex(String.join("\n", headers.stream().map(Words::plain).toList()));
    }
}
