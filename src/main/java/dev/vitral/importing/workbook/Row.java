package dev.vitral.importing.workbook;

import java.util.List;

/**
 * A row with something in it.
 *
 * @param number as a spreadsheet counts it, from 1
 * @param cells from column A on; trailing empty ones are left out
 */
public record Row(int number, List<Cell> cells) {
    /** The cell of that column, from 0; beyond the last one it is empty. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    /** A column's letters: 0 is A, 26 is AA. */
    public static String letters(int column) {
        String rest = column < 26 ? "" : letters(column / 26 - 1);
        return rest + (char) ('A' + column % 26);
    }
}
