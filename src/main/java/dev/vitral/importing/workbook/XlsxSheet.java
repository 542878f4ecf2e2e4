package dev.vitral.importing.workbook;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook of one sheet, or of one sheet with lists to choose from, written in one go: first row frozen and in bold, texts as texts (never formulas), numbers
 * and dates with their type.
 */
public final class XlsxSheet implements Sheet {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private final ZipOutputStream zip;
    private final Writer out;
    private final List<Choices> choices;
    private final int headerRow;
    private int row;

    /**
     * A column whose cells are chosen from a list.
     *
     * @param column from 0
     * @param values what may be chosen
     */
    public record Choices(int column, List<String> values) {}

    /**
     * Writes to that stream, which it closes.
     *
     * @param headerRow number of the row with the headings, shown in bold and frozen
     * @param widths of the columns, in characters
     */
    public XlsxSheet(OutputStream to, String name, int headerRow, List<Integer> widths, List<Choices> choices) throws IOException {
        this.zip = new ZipOutputStream(to);
        this.out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
        this.headerRow = headerRow;
        this.choices = List.copyOf(choices);
        preamble(name);
        begin("xl/worksheets/sheet1.xml");
        out.write("<worksheet" + MAIN + "><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"" + headerRow + "\" topLeftCell=\"A" + (headerRow + 1)
                + "\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
        if (!widths.isEmpty()) {
            out.write("<cols>");
            for (int i = 0; i < widths.size(); i++) {
                out.write("<col min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"/>".formatted(i + 1, i + 1, Math.clamp(widths.get(i), 8, 60)));
            }
            out.write("</cols>");
        }
        out.write("<sheetData>");
    }

    private void preamble(String name) throws IOException {
        String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        StringBuilder sheets = new StringBuilder("<sheet name=\"" + escaped(name) + "\" sheetId=\"1\" r:id=\"rId1\"/>");
        StringBuilder relations = new StringBuilder(relation(1, "worksheet", "worksheets/sheet1.xml") + relation(2, "styles", "styles.xml"));
        StringBuilder overrides = new StringBuilder(override("xl/workbook.xml", types + "sheet.main+xml") + override("xl/styles.xml", types + "styles+xml")
                + override("xl/worksheets/sheet1.xml", types + "worksheet+xml"));
        if (!choices.isEmpty()) {
            sheets.append("<sheet name=\"Listas\" sheetId=\"2\" state=\"hidden\" r:id=\"rId3\"/>");
            relations.append(relation(3, "worksheet", "worksheets/sheet2.xml"));
            overrides.append(override("xl/worksheets/sheet2.xml", types + "worksheet+xml"));
        }
        part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + overrides + "</Types>");
        part("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
        part("xl/workbook.xml", "<workbook" + MAIN + " xmlns:r=\"" + OFFICE + "\"><sheets>" + sheets + "</sheets></workbook>");
        part("xl/_rels/workbook.xml.rels", relations(relations.toString()));
        part("xl/styles.xml", "<styleSheet" + MAIN + "><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
                + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\"><xf xfId=\"0\"/>"
                + "<xf xfId=\"0\" fontId=\"1\" applyFont=\"1\"/><xf xfId=\"0\" numFmtId=\"164\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String relations(String all) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all + "</Relationships>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private void part(String name, String xml) throws IOException {
        begin(name);
        out.write(xml);
        out.flush();
        zip.closeEntry();
    }

    private void begin(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        out.write(HEAD);
    }

    @Override
    public void row(int number, List<Cell> cells) throws IOException {
        row = Math.max(row + 1, number);
        out.write("<row r=\"" + row + "\">");
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (!cell.isEmpty()) {
                out.write("<c r=\"" + Row.letters(i) + row + "\"" + content(cell) + "</c>");
            }
        }
        out.write("</row>");
    }

    private String content(Cell cell) {
        return switch (cell.kind()) {
            case NUMBER -> "><v>" + cell.text() + "</v>";
            case DATE -> " s=\"2\"><v>" + ChronoUnit.DAYS.between(DAY_ZERO, LocalDate.parse(cell.text())) + "</v>";
            case FLAG -> " t=\"b\"><v>" + (cell.text().equals("true") ? 1 : 0) + "</v>";
            default -> (row == headerRow ? " s=\"1\"" : "") + " t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(cell.text()) + "</t></is>";
        };
    }

    /** XML's own signs as entities; characters that XML can't have are left out. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> {
                    if (c >= ' ' && (c < 0xd800 || c > 0xdfff) && c != 0xfffe && c != 0xffff || c == '\n' || c == '\t') {
                        safe.appendCodePoint(c);
                    }
                }
            }
        });
        return safe.toString();
    }

    @Override
    public void close() throws IOException {
        out.write("</sheetData>");
        if (!choices.isEmpty()) {
            out.write("<dataValidations count=\"" + choices.size() + "\">");
            for (int i = 0; i < choices.size(); i++) {
                String column = Row.letters(choices.get(i).column());
                String list = Row.letters(i);
                out.write("<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" errorStyle=\"warning\" sqref=\"%s%d:%s20000\"><formula1>Listas!$%s$1:$%s$%d</formula1></dataValidation>"
                        .formatted(column, headerRow + 1, column, list, list, Math.max(1, choices.get(i).values().size())));
            }
            out.write("</dataValidations>");
        }
        out.write("</worksheet>");
        out.flush();
        zip.closeEntry();
        if (!choices.isEmpty()) {
            lists();
        }
        zip.close();
    }

    private void lists() throws IOException {
        StringBuilder rows = new StringBuilder();
        int longest = choices.stream().mapToInt(it -> it.values().size()).max().orElse(0);
        for (int i = 0; i < longest; i++) {
            rows.append("<row r=\"").append(i + 1).append("\">");
            for (int column = 0; column < choices.size(); column++) {
                List<String> values = choices.get(column).values();
                if (i < values.size()) {
                    rows.append("<c r=\"").append(Row.letters(column)).append(i + 1).append("\" t=\"inlineStr\"><is><t>").append(escaped(values.get(i))).append("</t></is></c>");
                }
            }
            rows.append("</row>");
        }
        part("xl/worksheets/sheet2.xml", "<worksheet" + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
    }
}
