package dev.vitral.importing.workbook;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** A sheet of a workbook (ISO/IEC 29500, SpreadsheetML). Formulas give the result that was saved with them; they are never worked out here. */
final class XlsxTable implements Table {
    private static final int SECONDS_OF_DAY = 86_400;
    /** Days from 1899-12-31 to 1904-01-01. */
    private static final int FROM_1904 = 1462;
    private static final int LAST_DAY = 2_958_465;

    private final Xlsx workbook;
    private final Parts.Part part;
    private final String sheet;
    private int row;
    private int column;
    private int characters;
    private boolean over;
    private int announced;

    XlsxTable(Xlsx workbook, Parts.Part part, String sheet) {
        this.workbook = workbook;
        this.part = part;
        this.sheet = sheet;
    }

    @Override
    public String sheet() {
        return sheet;
    }

    @Override
    public int announced() {
        return announced;
    }

    @Override
    public @Nullable Row next() throws IOException {
        while (!over && part.more()) {
            int event = part.next();
            if (event == XMLStreamReader.END_ELEMENT && part.xml().getLocalName().equals("sheetData")) {
                over = true;
            } else if (event == XMLStreamReader.START_ELEMENT && part.xml().getLocalName().equals("dimension")) {
                String last = part.attribute("ref", "").replaceAll(".*[A-Z]", "");
                announced = last.matches("[0-9]{1,7}") ? Math.min(Limits.ROWS, Integer.parseInt(last)) : 0;
            } else if (event == XMLStreamReader.START_ELEMENT && part.xml().getLocalName().equals("row")) {
                place(part.attribute("r", ""));
                List<Cell> cells = cells();
                if (!cells.isEmpty()) {
                    return new Row(row, cells);
                }
            }
        }
        return null;
    }

    private void place(String written) {
        int number = written.isEmpty() ? row + 1 : whole(written);
        if (number > Limits.ROWS) {
            throw Refused.file("tooManyRows", Limits.ROWS);
        }
        if (number <= row) {
            throw Refused.damaged();
        }
        row = number;
    }

    private List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        column = -1;
        characters = 0;
        while (part.more()) {
            int event = part.next();
            if (event == XMLStreamReader.END_ELEMENT && part.xml().getLocalName().equals("row")) {
                return cells;
            }
            if (event == XMLStreamReader.START_ELEMENT && part.xml().getLocalName().equals("c")) {
                column = column(part.attribute("r", ""));
                Cell cell = cell(part.attribute("t", "n"), part.attribute("s", "0"));
                if (!cell.isEmpty()) {
                    put(cells, cell);
                }
            }
        }
        throw Refused.damaged();
    }

    private void put(List<Cell> cells, Cell cell) {
        if (column >= Limits.COLUMNS) {
            throw Refused.file("tooManyColumns", row, Limits.COLUMNS);
        }
        characters += cell.text().length();
        if (characters > Limits.ROW_CHARACTERS) {
            throw Refused.file("rowTooLong", row, Limits.ROW_CHARACTERS);
        }
        while (cells.size() < column) {
            cells.add(Cell.EMPTY);
        }
        if (cells.size() > column) {
            throw Refused.damaged();
        }
        cells.add(cell);
    }

    /** From 0; a cell that doesn't say stands right of the one before. */
    private int column(String reference) {
        if (reference.isEmpty()) {
            return column + 1;
        }
        int number = 0;
        for (int i = 0; i < reference.length() && i < 4 && reference.charAt(i) >= 'A'; i++) {
            number = number * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        if (number < 1 || number > 16_384) {
            throw Refused.damaged();
        }
        return number - 1;
    }

    private Cell cell(String type, String style) {
        StringBuilder value = new StringBuilder();
        boolean formula = false;
        boolean inValue = false;
        while (part.more()) {
            int event = part.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                String name = part.xml().getLocalName();
                inValue = name.equals("v");
                formula |= name.equals("f");
                if (name.equals("is")) {
                    value.append(SharedStrings.text(part, "is"));
                }
            } else if (event == XMLStreamReader.END_ELEMENT) {
                inValue = false;
                if (part.xml().getLocalName().equals("c")) {
                    return cell(type, style, value.toString(), formula);
                }
            } else if (inValue && (event == XMLStreamReader.CHARACTERS || event == XMLStreamReader.CDATA)) {
                SharedStrings.append(value, part.xml());
            }
        }
        throw Refused.damaged();
    }

    private Cell cell(String type, String style, String value, boolean formula) {
        if (value.isBlank()) {
            return formula && !type.equals("str") ? new Cell(Cell.Kind.BROKEN, "=") : Cell.EMPTY;
        }
        return switch (type) {
            case "s" -> Cell.text(unescaped(workbook.texts().get(whole(value))));
            case "str", "inlineStr" -> Cell.text(unescaped(value));
            case "b" -> new Cell(Cell.Kind.FLAG, Boolean.toString(value.strip().equals("1")));
            case "e" -> new Cell(Cell.Kind.BROKEN, value);
            case "d" -> Cell.text(value.length() >= 10 ? value.substring(0, 10) : value);
            default -> workbook.styles().isDate(style) ? day(Cell.number(value)) : Cell.number(value);
        };
    }

    /** A day by its number: 1 is 1900-01-01 and 60 the 29th of February that 1900 never had, or 0 is 1904-01-01. A time of day is left out. */
    private Cell day(Cell number) {
        return number.kind() == Cell.Kind.NUMBER ? serial(number, workbook.from1904()) : number;
    }

    static Cell serial(Cell number, boolean from1904) {
        double serial = Double.parseDouble(number.text()) + (from1904 ? FROM_1904 : 0);
        if (serial < 1 || serial > LAST_DAY + 1 - 0.5 / SECONDS_OF_DAY) {
            return number;
        }
        int day = (int) serial;
        try {
            return Cell.date(LocalDate.of(1899, 12, day < 60 ? 31 : 30).plusDays(day));
        } catch (DateTimeException beyond) {
            return number;
        }
    }

    /** SpreadsheetML writes characters that XML can't have as {@code _x0000_}; they become what they are and fail at the field. */
    private static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return java.util.regex.Pattern.compile("_x([0-9A-Fa-f]{4})_")
                .matcher(text)
                .replaceAll(m -> java.util.regex.Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16))));
    }

    private static int whole(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException none) {
            throw Refused.damaged();
        }
    }

    @Override
    public void close() throws IOException {
        part.close();
        workbook.close();
    }
}
