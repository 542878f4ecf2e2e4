package dev.vitral.importing;

import dev.vitral.importing.workbook.Cell;
import dev.vitral.importing.workbook.CsvSheet;
import dev.vitral.importing.workbook.Row;
import dev.vitral.importing.workbook.Sheet;
import dev.vitral.importing.workbook.XlsxSheet;
import dev.vitral.shared.RequiresClerk;
import dev.vitral.shared.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files out of the imports: templates to fill, and a file's own rows with what is wrong beside them; what an error says, in words. */
@Service
@RequiresClerk
public class ImportSheets {
    private static final int WIDTH = 18;

    private final Imports imports;
    private final RowStore rows;
    private final Texts texts;

    ImportSheets(Imports imports, RowStore rows, Texts texts) {
        this.imports = imports;
        this.rows = rows;
        this.texts = texts;
    }

    /** What is wrong and what is expected. */
    public String message(Locale locale, FieldError error) {
        List<Object> args = new ArrayList<>(error.args());
        if (error.code().startsWith("import.")) {
            args.addFirst(error.value());
        }
        return texts.get(locale, "error." + error.code(), args.toArray());
    }

    /** The field's name in words. */
    public String label(Locale locale, ImportTarget target, String field) {
        return texts.get(locale, target.texts() + "." + field);
    }

    /** Where the field's value stands in the file: the heading of its column, else the field's own name. */
    public String column(Locale locale, ImportBatch batch, String field) {
        Integer column = batch.mapping().columns().get(field);
        boolean there = column != null && column < batch.headers().size() && !batch.headers().get(column).isBlank();
        return there ? batch.headers().get(column) : label(locale, imports.kind(batch.kind()), field);
    }

    /** The address of the field's cell, such as C12; empty when no column fills the field. */
    public String cell(ImportBatch batch, String field, int row) {
        Integer column = batch.mapping().columns().get(field);
        return column == null ? "" : Row.letters(column) + row;
    }

    /** A sheet to fill: headings in that language, an example, and lists where a column takes one of a few (IMP-4). */
    public void template(String kind, Locale locale, OutputStream out) throws IOException {
        ImportTarget target = imports.kind(kind);
        List<? extends ImportField<?>> fields = target.fields().stream().filter(it -> !it.isShownOnly()).toList();
        List<XlsxSheet.Choices> choices = new ArrayList<>();
        List<Cell> headings = new ArrayList<>();
        List<Cell> example = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            ImportField<?> field = fields.get(i);
            headings.add(Cell.of(label(locale, target, field.name())));
            example.add(field.type() == ImportField.Type.NUMBER && !field.example().isEmpty() ? new Cell(Cell.Kind.NUMBER, field.example()) : Cell.of(field.example()));
            if (!field.choices().isEmpty()) {
                choices.add(new XlsxSheet.Choices(i, field.choices()));
            }
        }
        try (Sheet sheet = new XlsxSheet(out, texts.get(locale, "import.kind." + kind), 1, fields.stream().map(it -> WIDTH).toList(), choices)) {
            sheet.row(1, headings);
            sheet.row(2, example);
        }
    }

    /** The file's rows where they stood, with one column more that says what is wrong (IMP-3); as delimited text in the file's own delimiter, or as a workbook. */
    @Transactional(readOnly = true)
    public void errors(long id, Locale locale, boolean csv, OutputStream out) throws IOException {
        ImportBatch batch = imports.find(id);
        int width = batch.headers().size();
        try (Sheet sheet = csv
                ? new CsvSheet(out, batch.delimiter())
                : new XlsxSheet(out, batch.sheet().isBlank() ? texts.get(locale, "import.kind." + batch.kind()) : batch.sheet(), batch.headerRow(), List.of(), List.of())) {
            sheet.row(batch.headerRow(), with(batch.headers().stream().map(Cell::of).toList(), width, texts.get(locale, "import.file.error")));
            for (List<RowStore.Kept> kept = rows.next(id, 0, false); !kept.isEmpty(); kept = rows.next(id, kept.getLast().row().number(), false)) {
                for (RowStore.Kept row : kept) {
                    sheet.row(row.row().number(), with(row.row().cells(), width, told(locale, batch, row.notes().errors())));
                }
            }
        }
    }

    private String told(Locale locale, ImportBatch batch, List<FieldError> errors) {
        return errors.stream().map(it -> column(locale, batch, it.field()) + ": " + message(locale, it)).collect(Collectors.joining(" · "));
    }

    private static List<Cell> with(List<Cell> cells, int width, String last) {
        List<Cell> all = new ArrayList<>(cells);
        while (all.size() < width) {
            all.add(Cell.EMPTY);
        }
        all.add(Cell.of(last));
        return all;
    }
}
