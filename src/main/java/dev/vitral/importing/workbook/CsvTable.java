package dev.vitral.importing.workbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A delimited file (RFC 4180, and as Excel writes it). A row is a record, as a spreadsheet shows it; a quoted field may hold line ends. */
final class CsvTable implements Table {
    private static final int END = -1;

    private final BufferedReader in;
    private final char delimiter;
    private int row;
    private int ahead;
    private int characters;

    CsvTable(Path file, CsvFormat format) throws IOException {
        Reader reader = format.open(file);
        this.in = new BufferedReader(reader, 1 << 16);
        this.delimiter = format.delimiter();
        this.ahead = in.read();
    }

    @Override
    public String sheet() {
        return "";
    }

    @Override
    public @Nullable Row next() throws IOException {
        while (ahead != END) {
            row++;
            if (row > Limits.ROWS) {
                throw Refused.file("tooManyRows", Limits.ROWS);
            }
            List<Cell> cells = record();
            boolean hint = row == 1 && cells.size() == 1 && cells.getFirst().text().startsWith("sep=");
            if (!cells.isEmpty() && !hint) {
                return new Row(row, cells);
            }
        }
        return null;
    }

    private List<Cell> record() throws IOException {
        List<Cell> cells = new ArrayList<>();
        characters = 0;
        for (int column = 0; ; column++) {
            String text = ahead == '"' ? quoted() : plain();
            if (!text.isBlank()) {
                put(cells, column, text);
            }
            if (ahead != delimiter) {
                break;
            }
            ahead = in.read();
        }
        if (ahead == '\r') {
            ahead = in.read();
        }
        if (ahead == '\n') {
            ahead = in.read();
        }
        return cells;
    }

    private void put(List<Cell> cells, int column, String text) {
        if (column >= Limits.COLUMNS) {
            throw Refused.file("tooManyColumns", row, Limits.COLUMNS);
        }
        while (cells.size() < column) {
            cells.add(Cell.EMPTY);
        }
        cells.add(Cell.text(text));
    }

    private String plain() throws IOException {
        StringBuilder text = new StringBuilder();
        while (ahead != delimiter && ahead != '\n' && ahead != '\r' && ahead != END) {
            append(text);
        }
        return text.toString();
    }

    /** What follows the closing quote up to the delimiter belongs to the field, as Excel reads it. */
    private String quoted() throws IOException {
        int began = row;
        StringBuilder text = new StringBuilder();
        ahead = in.read();
        while (true) {
            if (ahead == END) {
                throw Refused.file("quoteOpen", began);
            }
            if (ahead == '"') {
                ahead = in.read();
                if (ahead != '"') {
                    return text.append(plain()).toString();
                }
            }
            append(text);
        }
    }

    private void append(StringBuilder text) throws IOException {
        if (text.length() >= Cell.LONGEST) {
            throw Refused.file("cellTooLong", Cell.LONGEST);
        }
        if (++characters > Limits.ROW_CHARACTERS) {
            throw Refused.file("rowTooLong", row, Limits.ROW_CHARACTERS);
        }
        text.append((char) ahead);
        ahead = in.read();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
