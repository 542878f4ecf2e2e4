package dev.vitral.importing;

import dev.vitral.importing.workbook.Cell;
import dev.vitral.importing.workbook.XlsxSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** Workbooks for tests, as people send them. */
public final class ImportFilesOf {
    private ImportFilesOf() {}

    /** A workbook of these rows; a value with only digits and a point is a number. */
    public static byte[] xlsx(List<String[]> rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxSheet sheet = new XlsxSheet(out, "Inventario", 1, List.of(), List.of())) {
            for (int i = 0; i < rows.size(); i++) {
                boolean heading = i == 0;
                sheet.row(i + 1, Arrays.stream(rows.get(i)).map(text -> cell(text, heading)).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Cell cell(String text, boolean heading) {
        return !heading && text.matches("[0-9]+(\\.[0-9]+)?") ? new Cell(Cell.Kind.NUMBER, text) : Cell.of(text);
    }
}
