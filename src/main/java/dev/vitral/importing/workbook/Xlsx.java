package dev.vitral.importing.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamReader;

/** A workbook as Excel 2007 and later, LibreOffice and Google write it: its sheets, and what their cells refer to. */
final class Xlsx implements Closeable {
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONSHIPS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final int MOST_SHEETS = 1_000;

    private final Parts parts;
    private final Path folder;
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean from1904;
    private SharedStrings texts = SharedStrings.none();
    private Styles styles = Styles.none();

    private record Sheet(String name, String part, boolean visible) {}

    /** Opens it; {@code folder} takes what is too much for the heap while it is read. */
    Xlsx(Path file, Path folder) throws IOException {
        this.parts = new Parts(file);
        this.folder = folder;
        try {
            refuseOthers();
            readWorkbook();
        } catch (RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private void refuseOthers() throws IOException {
        if (!parts.has("[Content_Types].xml") || !parts.has("xl/workbook.xml")) {
            throw Refused.file("notWorkbook");
        }
        try (Parts.Part types = parts.open("[Content_Types].xml")) {
            while (types.to("Override")) {
                if (types.attribute("ContentType", "").contains("macroEnabled")) {
                    throw Refused.file("macros");
                }
            }
        }
    }

    private void readWorkbook() throws IOException {
        Map<String, String> targets = new HashMap<>();
        try (Parts.Part part = parts.open("xl/_rels/workbook.xml.rels")) {
            while (part.to("Relationship")) {
                if (part.attribute("Type", "").endsWith("/worksheet") && !part.attribute("TargetMode", "").equals("External")) {
                    String target = part.attribute("Target", "");
                    targets.put(part.attribute("Id", ""), target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        }
        try (Parts.Part part = parts.open("xl/workbook.xml")) {
            while (part.more()) {
                if (part.next() != XMLStreamReader.START_ELEMENT) {
                    continue;
                }
                if (part.xml().getLocalName().equals("workbookPr")) {
                    String system = part.attribute("date1904", "0");
                    from1904 = system.equals("1") || system.equals("true");
                } else if (part.xml().getLocalName().equals("sheet")) {
                    addSheet(part, targets);
                }
            }
        }
    }

    private void addSheet(Parts.Part part, Map<String, String> targets) {
        String id = part.xml().getAttributeValue(RELATIONSHIPS, "id");
        String target = targets.get(id != null ? id : String.valueOf(part.xml().getAttributeValue(STRICT_RELATIONSHIPS, "id")));
        if (target != null && sheets.size() < MOST_SHEETS) {
            String name = part.attribute("name", "");
            sheets.add(new Sheet(name.length() > 100 ? name.substring(0, 100) : name, target, part.attribute("state", "visible").equals("visible")));
        }
    }

    /** The names of the visible sheets, in order. */
    List<String> names() {
        return sheets.stream().filter(Sheet::visible).map(Sheet::name).toList();
    }

    /** The rows of that sheet; closing the table closes the workbook. */
    Table table(String name) throws IOException {
        Sheet sheet = sheets.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow(Refused::damaged);
        if (parts.has("xl/styles.xml")) {
            try (Parts.Part part = parts.open("xl/styles.xml")) {
                styles = Styles.read(part);
            }
        }
        if (parts.has("xl/sharedStrings.xml")) {
            try (Parts.Part part = parts.open("xl/sharedStrings.xml")) {
                texts = SharedStrings.read(part, folder);
            }
        }
        return new XlsxTable(this, parts.open(sheet.part()), sheet.name());
    }

    boolean from1904() {
        return from1904;
    }

    SharedStrings texts() {
        return texts;
    }

    Styles styles() {
        return styles;
    }

    @Override
    public void close() throws IOException {
        texts.close();
        texts = SharedStrings.none();
        parts.close();
    }
}
