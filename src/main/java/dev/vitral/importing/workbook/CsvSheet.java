package dev.vitral.importing.workbook;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A delimited file in UTF-8 with its mark, which Excel needs. A text that a spreadsheet would take for a formula begins with an apostrophe (REP-8). */
public final class CsvSheet implements Sheet {
    private final Writer out;
    private final char delimiter;
    private int row;

    /** Writes to that stream, which it closes. */
    public CsvSheet(OutputStream out, char delimiter) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.delimiter = delimiter;
        this.out.write('\ufeff');
    }

    @Override
    public void row(int number, List<Cell> cells) throws IOException {
        for (row++; row < number; row++) {
            out.write("\r\n");
        }
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(delimiter);
            }
            out.write(field(cells.get(i)));
        }
        out.write("\r\n");
    }

    private String field(Cell cell) {
        String text = cell.kind() == Cell.Kind.TEXT || cell.kind() == Cell.Kind.BROKEN ? harmless(cell.text()) : cell.text();
        boolean plain = text.indexOf(delimiter) < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** Figures with a sign stay what they are. */
    static String harmless(String text) {
        boolean risky = "=+-@\t\r\u0000".indexOf(text.charAt(0)) >= 0;
        return risky && !text.matches("[+-]?[0-9][0-9.,]{0,40}") ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
