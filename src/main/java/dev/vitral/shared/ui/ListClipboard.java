package dev.vitral.shared.ui;

import java.util.Collection;
import java.util.List;

/** Cells of a list as a spreadsheet takes them: numbers in the user's notation without groups and signs, texts that can't become formulas. */
final class ListClipboard {
    /** Rows that one copy takes at most; more is an export's. */
    static final int MOST = 5_000;

    private ListClipboard() {}

    static <R> String rows(Collection<R> rows, List<GridColumn<R>> columns) {
        return Tsv.write(rows.stream().map(row -> columns.stream().map(column -> harmless(column.copied(row), column)).toList()).toList());
    }

    static <R> String cell(R row, GridColumn<R> column) {
        return harmless(column.copied(row), column);
    }

    /** A description that begins with = would be carried out by the spreadsheet that it is pasted into. */
    private static String harmless(String text, GridColumn<?> column) {
        return column.look() != GridColumn.Look.NUMBER && text.matches("(?s)[=@+\\-\t].*") ? "'" + text : text;
    }
}
