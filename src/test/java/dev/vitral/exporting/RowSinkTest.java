package dev.vitral.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowSinkTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+52 55", "-2+3", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1"})
    void no_text_of_a_csv_is_a_formula(String text) throws IOException {
        assertThat(csv(new Object[] {text}).split("\r\n", 2)[1]).startsWith(text.startsWith("\r") ? "\"'" : "'");
    }

    @Test
    void a_csv_quotes_what_needs_it_and_leaves_numbers_numbers() throws IOException {
        assertThat(csv(new Object[] {"uno, \"dos\"", new BigDecimal("-1234.50"), null, LocalDate.of(2026, 11, 23), LocalDateTime.of(2026, 11, 23, 7, 5), 7L}))
                .isEqualTo("\ufeffA\r\n\"uno, \"\"dos\"\"\",-1234.50,,2026-11-23,2026-11-23 07:05:00,7\r\n");
    }

    @Test
    void a_workbook_has_typed_cells_a_frozen_heading_a_filter_and_no_formula() throws IOException {
        Map<String, String> parts = xlsx(1000, new Object[] {"=1+1", new BigDecimal("-1234.50"), LocalDate.of(2026, 11, 23), null});
        String sheet = parts.get("xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("=1+1").doesNotContain("<f>").contains("<v>-1234.50</v>").contains("<v>46349").contains("ySplit=\"1\"").contains("<autoFilter ref=\"A1:");
        assertThat(sheet).contains("<col ").containsPattern("<c r=\"A2\"[^>]*t=\"inlineStr\"");
        assertThat(parts.get("xl/styles.xml")).contains("#,##0.00").contains("yyyy-mm-dd");
    }

    @Test
    void goes_on_with_a_next_sheet_when_one_is_full_each_with_its_heading() throws IOException {
        Object[][] rows = new Object[7][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new Object[] {"fila " + i};
        }
        Map<String, String> parts = xlsx(4, rows);
        assertThat(parts.keySet()).contains("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml").doesNotContain("xl/worksheets/sheet4.xml");
        assertThat(parts.get("xl/worksheets/sheet1.xml")).contains("fila 2").doesNotContain("fila 3");
        assertThat(parts.get("xl/worksheets/sheet3.xml")).contains("<t>A</t>").contains("fila 6");
        assertThat(parts.get("xl/workbook.xml")).contains("Lista de  prueba 3");
    }

    private static String csv(@Nullable Object[]... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(new CsvSink(out), rows);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, String> xlsx(int rowsASheet, @Nullable Object[]... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(new XlsxSink(out, "Lista de [prueba", rowsASheet), rows);
        Path file = Files.createTempFile("export", ".xlsx");
        Map<String, String> parts = new LinkedHashMap<>();
        Files.write(file, out.toByteArray());
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return parts;
    }

    private static void write(RowSink sink, @Nullable Object[]... rows) throws IOException {
        try (sink) {
            sink.head(rows[0].length == 1 || rows[0].length == 6 ? List.of("A") : List.of("A", "B", "C", "D"));
            for (Object[] row : rows) {
                sink.row(row);
            }
        }
    }
}
