package dev.vitral.importing;

import dev.vitral.importing.workbook.Cell;
import java.util.ArrayList;
import java.util.List;

/** The cells of a row as one text: each by the letter of its kind, its length and its content, so that nothing needs escaping. */
final class CellText {
    private static final String KINDS = "_TNDFB";

    private CellText() {}

    static String of(List<Cell> cells) {
        StringBuilder text = new StringBuilder();
        for (Cell cell : cells) {
            text.append(KINDS.charAt(cell.kind().ordinal()));
            if (!cell.isEmpty()) {
                text.append(cell.text().length()).append(':').append(cell.text());
            }
        }
        return text.toString();
    }

    static List<Cell> cells(String text) {
        List<Cell> cells = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Cell.Kind kind = Cell.Kind.values()[KINDS.indexOf(text.charAt(at))];
            at++;
            if (kind == Cell.Kind.EMPTY) {
                cells.add(Cell.EMPTY);
                continue;
            }
            int colon = text.indexOf(':', at);
            int length = Integer.parseInt(text, at, colon, 10);
            cells.add(new Cell(kind, text.substring(colon + 1, colon + 1 + length)));
            at = colon + 1 + length;
        }
        return cells;
    }
}
