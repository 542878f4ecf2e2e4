package dev.vitral.importing.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.shared.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is sent as a workbook is read or refused with words, soon and in little memory (IMP-5). */
@Timeout(60)
class WorkbookTest {
    private static final String SHEET = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>%s</sheetData></worksheet>";

    @TempDir
    Path folder;

    @Test
    void reads_texts_numbers_flags_and_dates_in_both_systems() throws IOException {
        String row = """
                <row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2"><v>0.30000000000000004</v></c><c r="D2" s="1"><v>45292</v></c><c r="E2" t="b"><v>1</v></c>\
                <c r="F2" t="str"><f>1+1</f><v>dos</v></c><c r="G2"><f>1+1</f></c><c r="H2" t="e"><v>#REF!</v></c><c r="I2"><v>9.2233720368547758E+18</v></c></row>""";
        Map<String, String> parts = parts(SHEET.formatted(row));
        assertThat(rows(zip(parts))).containsExactly(new Row(2, List.of(
                new Cell(Cell.Kind.TEXT, "Riel 2\""), Cell.EMPTY, new Cell(Cell.Kind.NUMBER, "0.3"), new Cell(Cell.Kind.DATE, "2024-01-01"), new Cell(Cell.Kind.FLAG, "true"),
                new Cell(Cell.Kind.TEXT, "dos"), new Cell(Cell.Kind.BROKEN, "="), new Cell(Cell.Kind.BROKEN, "#REF!"), new Cell(Cell.Kind.NUMBER, "9223372036854780000"))));
        parts.put("xl/workbook.xml", parts.get("xl/workbook.xml").replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>"));
        assertThat(rows(zip(parts)).getFirst().cell(3).text()).isEqualTo("2028-01-02");
    }

    @ParameterizedTest
    @CsvSource({"1, 1900-01-01", "59, 1900-02-28", "61, 1900-03-01", "45292.75, 2024-01-01", "2958465, 9999-12-31"})
    void counts_days_as_spreadsheets_do(String serial, String day) {
        assertThat(XlsxTable.serial(new Cell(Cell.Kind.NUMBER, serial), false).text()).isEqualTo(day);
    }

    @Test
    void refuses_what_is_no_harmless_workbook() throws IOException {
        assertThat(refusal("libro.xls", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1, 0, 0})).isEqualTo("import.file.oldExcel");
        byte[] locked = ("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" + new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refusal("libro.xlsx", locked)).isEqualTo("import.file.encrypted");
        assertThat(refusal("libro.xlsx", "codigo,costo\nA,1\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("import.file.notWorkbook");
        assertThat(refusal("libro.csv", "%PDF-1.7 ...".getBytes(StandardCharsets.UTF_8))).isEqualTo("import.file.notTable");
        assertThat(refusal("libro.csv", new byte[] {'a', 0, 'b'})).isEqualTo("import.file.notTable");
        assertThat(refusal("libro.xlsx", new byte[0])).isEqualTo("import.file.empty");

        Map<String, String> macros = parts(SHEET.formatted(""));
        macros.put("xl/vbaProject.bin", "x");
        assertThat(refusal("libro.xlsm", zip(macros))).isEqualTo("import.file.macros");
        String entity = "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + SHEET.formatted("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&x;</v></c></row>");
        assertThat(refusal("libro.xlsx", zip(parts(entity)))).isEqualTo("import.file.doctype");
        assertThat(refusal("libro.xlsx", zip(parts(SHEET.formatted("<row r=\"1048577\"><c r=\"A1048577\"><v>1</v></c></row>"))))).isEqualTo("import.file.tooManyRows");
        assertThat(refusal("libro.xlsx", zip(parts(SHEET.formatted("<row r=\"1\"><c r=\"AAA1\"><v>1</v></c></row>"))))).isEqualTo("import.file.tooManyColumns");
        assertThat(refusal("libro.xlsx", zip(parts(SHEET.formatted("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>" + "x".repeat(32_768) + "</v></c></row>"))))).isEqualTo("import.file.cellTooLong");
        assertThat(refusal("libro.xlsx", zip(parts("<!-- " + "<>".repeat(2_000_000) + " -->")))).isIn("import.file.damaged", "import.file.bomb");
        assertThat(refusal("libro.csv", "codigo,nombre\nA,\"abierto\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("import.file.quoteOpen");
        assertThat(refusal("libro.csv", ("a".repeat(60_000_000)).getBytes(StandardCharsets.UTF_8))).isEqualTo("import.file.cellTooLong");
        assertThat(refusal("libro.csv", ("a,".repeat(10_000)).getBytes(StandardCharsets.UTF_8))).isEqualTo("import.file.tooManyColumns");
    }

    @Test
    void refuses_a_bomb_by_what_it_inflates_to() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts("").entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                if (part.getKey().endsWith("sheet1.xml")) {
                    zip.write(SHEET.substring(0, SHEET.indexOf('%')).getBytes(StandardCharsets.UTF_8));
                    byte[] chunk = ("<row>" + "<c/>".repeat(200) + "</row>").repeat(100).getBytes(StandardCharsets.UTF_8);
                    for (int i = 0; i < 400; i++) {
                        zip.write(chunk);
                    }
                } else {
                    zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        assertThat(refusal("libro.xlsx", out.toByteArray())).isEqualTo("import.file.bomb");
    }

    @Test
    void a_damaged_workbook_is_read_or_refused() throws IOException {
        damage(300, 20261123);
    }

    @Test
    @Tag("slow")
    @Timeout(600)
    void ten_thousand_damaged_workbooks_are_read_or_refused() throws IOException {
        damage(10_000, 7);
    }

    private void damage(int times, long seed) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 50; i++) {
            rows.append("<row r=\"%d\"><c r=\"A%d\" t=\"s\"><v>0</v></c><c r=\"B%d\"><v>%d.5</v></c></row>".formatted(i, i, i, i));
        }
        Map<String, String> good = parts(SHEET.formatted(rows));
        byte[] packed = zip(good);
        Random random = new Random(seed);
        List<String> names = new ArrayList<>(good.keySet());
        for (int i = 0; i < times; i++) {
            byte[] file = packed.clone();
            if (i % 2 == 0) {
                for (int hits = random.nextInt(8); hits >= 0; hits--) {
                    file[random.nextInt(file.length)] = (byte) random.nextInt(256);
                }
            } else {
                Map<String, String> parts = new LinkedHashMap<>(good);
                String name = names.get(random.nextInt(names.size()));
                StringBuilder text = new StringBuilder(parts.get(name));
                int at = random.nextInt(text.length());
                text.replace(at, Math.min(text.length(), at + random.nextInt(12)), "<&>\"'!\u0001é=/".substring(random.nextInt(9)));
                parts.put(name, text.toString());
                file = zip(parts);
            }
            try {
                rows(file);
            } catch (Problem refused) {
                assertThat(refused.code()).as("seed %d, file %d", seed, i).startsWith("import.file.");
            } catch (IOException damaged) {
                assertThat(damaged).as("seed %d, file %d", seed, i).isNotNull();
            }
        }
    }

    @Test
    void writes_what_no_spreadsheet_takes_for_a_formula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvSheet sheet = new CsvSheet(out, ';')) {
            sheet.row(1, List.of(Cell.of("=1+1"), Cell.of("-5"), Cell.of("@x"), Cell.of("a;b")));
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\ufeff'=1+1;-5;'@x;\"a;b\"\r\n");
    }

    private String refusal(String name, byte[] file) throws IOException {
        Path path = Files.write(folder.resolve("file"), file);
        long began = System.nanoTime();
        String[] code = {""};
        assertThatThrownBy(() -> read(path, name)).isInstanceOfSatisfying(Problem.class, problem -> code[0] = problem.code());
        assertThat(System.nanoTime() - began).as(name).isLessThan(5_000_000_000L);
        return code[0];
    }

    private List<Row> rows(byte[] file) throws IOException {
        return read(Files.write(folder.resolve("file"), file), "libro.xlsx");
    }

    private List<Row> read(Path path, String name) throws IOException {
        Workbook workbook = Workbook.open(path, name, folder);
        List<Row> rows = new ArrayList<>();
        try (Table table = workbook.table(workbook.sheets().getFirst(), folder)) {
            for (Row row = table.next(); row != null; row = table.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static Map<String, String> parts(String sheet) {
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        parts.put("xl/workbook.xml", "<workbook " + main + " xmlns:r=\"" + office + "\"><sheets><sheet name=\"Hoja1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"" + office + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put("xl/sharedStrings.xml", "<sst " + main + "><si><r><t>Riel </t></r><r><t>2\"</t></r></si></sst>");
        parts.put("xl/styles.xml", "<styleSheet " + main + "><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
        parts.put("xl/worksheets/sheet1.xml", sheet);
        return parts;
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
