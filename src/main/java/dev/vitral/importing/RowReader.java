package dev.vitral.importing;

import dev.vitral.importing.workbook.Cell;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the cells of a row by the types of the fields that they fill. */
final class RowReader {
    private static final Set<String> YES = Set.of("si", "s", "yes", "y", "true", "verdadero", "1", "activo", "active", "x");
    private static final Set<String> NO = Set.of("no", "n", "false", "falso", "0", "inactivo", "inactive");
    private static final List<DateTimeFormatter> DAYS = List.of(
            day("uuuu-M-d"), day("d/M/uuuu"), day("d-M-uuuu"), day("d.M.uuuu"), day("d/M/uu"));
    private static final int MOST_KNOWN = 20_000;

    private final ImportTarget target;
    private final Mapping mapping;
    private final Map<String, Optional<?>> found = new HashMap<>();

    RowReader(ImportTarget target, Mapping mapping) {
        this.target = target;
        this.mapping = mapping;
    }

    private static DateTimeFormatter day(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }

    ImportRow read(int number, List<Cell> cells) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, String> written = new HashMap<>();
        List<FieldError> errors = new ArrayList<>();
        ImportRow row = new ImportRow(number, values, written, errors);
        for (ImportField<?> field : target.fields()) {
            Cell cell = cell(field, cells);
            if (!cell.isEmpty()) {
                written.put(field.name(), cell.text());
                read(row, field, cell);
            }
        }
        return row;
    }

    private Cell cell(ImportField<?> field, List<Cell> cells) {
        Integer column = mapping.columns().get(field.name());
        Cell cell = column == null || column >= cells.size() ? Cell.EMPTY : cells.get(column);
        String constant = mapping.constants().getOrDefault(field.name(), "");
        return cell.isEmpty() && !constant.isBlank() ? new Cell(Cell.Kind.TEXT, constant) : cell;
    }

    private void read(ImportRow row, ImportField<?> field, Cell cell) {
        if (cell.kind() == Cell.Kind.BROKEN) {
            row.wrong(field.name(), cell.text().equals("=") ? "import.formula" : "import.broken");
            return;
        }
        if (cell.text().codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t' || c == 0xfffd)) {
            row.wrong(field.name(), "import.characters");
            return;
        }
        switch (field.type()) {
            case TEXT -> row.values().put(field.name(), text(cell.text()));
            case NUMBER -> number(row, field, cell, field.places());
            case WHOLE -> whole(row, field, cell);
            case DAY -> day(row, field, cell);
            case FLAG -> flag(row, field, cell);
            case CHOICE -> choice(row, field, cell);
        }
    }

    /** Our own exports put an apostrophe before what a spreadsheet would take for a formula: it goes off again. */
    private static String text(String written) {
        String bare = written.strip();
        return bare.length() > 1 && bare.charAt(0) == '\'' && "=+-@".indexOf(bare.charAt(1)) >= 0 ? bare.substring(1) : bare;
    }

    private Optional<BigDecimal> number(Cell cell) {
        return cell.kind() == Cell.Kind.NUMBER ? Optional.of(new BigDecimal(cell.text())) : mapping.numbers().read(cell.text());
    }

    private void number(ImportRow row, ImportField<?> field, Cell cell, int places) {
        BigDecimal value = number(cell).orElse(null);
        if (value == null) {
            row.wrong(field.name(), "import.number." + mapping.numbers().name().toLowerCase(java.util.Locale.ROOT));
        } else if (value.stripTrailingZeros().scale() > places && cell.kind() == Cell.Kind.TEXT) {
            row.wrong(field.name(), "import.places", places);
        } else if (value.precision() - value.scale() > 13) {
            row.wrong(field.name(), "import.tooLarge", "9999999999999");
        } else {
            // What a workbook works out has more places than it shows: 100 / 3.
            row.values().put(field.name(), value.stripTrailingZeros().scale() > places ? value.setScale(places, java.math.RoundingMode.HALF_UP) : value);
        }
    }

    private void whole(ImportRow row, ImportField<?> field, Cell cell) {
        try {
            row.values().put(field.name(), number(cell).orElseThrow(ArithmeticException::new).intValueExact());
        } catch (ArithmeticException none) {
            row.wrong(field.name(), "import.whole");
        }
    }

    private static void day(ImportRow row, ImportField<?> field, Cell cell) {
        String text = cell.kind() == Cell.Kind.NUMBER ? "" : cell.text().strip();
        for (DateTimeFormatter format : DAYS) {
            try {
                row.values().put(field.name(), LocalDate.parse(text.length() > 10 && text.charAt(10) == ' ' ? text.substring(0, 10) : text, format));
                return;
            } catch (DateTimeException other) {
                continue;
            }
        }
        row.wrong(field.name(), "import.day");
    }

    private static void flag(ImportRow row, ImportField<?> field, Cell cell) {
        String word = Words.plain(cell.text());
        if (YES.contains(word) || NO.contains(word)) {
            row.values().put(field.name(), YES.contains(word));
        } else {
            row.wrong(field.name(), "import.flag");
        }
    }

    private void choice(ImportRow row, ImportField<?> field, Cell cell) {
        String text = text(cell.text());
        if (found.size() > MOST_KNOWN) {
            found.clear();
        }
        Optional<?> value = found.computeIfAbsent(field.name() + "\n" + text, key -> field.lookup(text));
        if (value.isPresent()) {
            row.values().put(field.name(), value.get());
        } else {
            String known = String.join(", ", field.choices().stream().limit(30).toList());
            row.wrong(field.name(), known.isEmpty() ? "import.choice" : "import.choiceOf", known);
        }
    }
}
