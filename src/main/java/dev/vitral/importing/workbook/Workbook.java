package dev.vitral.importing.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A file that someone sent, known by what is in it and not by what it is called; what can't be read is refused with words.
 *
 * @param sheets names of the visible sheets; one empty name for a delimited file
 * @param csv how a delimited file is written; none for a workbook
 */
public record Workbook(Path file, List<String> sheets, @Nullable CsvFormat csv) {
    private static final int ZIP = 0x504b;
    private static final long OLE2 = 0xd0cf11e0a1b11ae1L;
    private static final int CHUNK = 1 << 16;

    /**
     * Looks at the file without reading its rows.
     *
     * @param name what it was called, to tell when that is not what it is
     * @param folder where the reader may keep what is too much for the heap, until the table is closed
     * @throws dev.vitral.shared.Problem import.file.* (422)
     */
    public static Workbook open(Path file, String name, Path folder) throws IOException {
        if (Files.size(file) == 0) {
            throw Refused.file("empty");
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(8);
        }
        if (head.length == 8 && java.nio.ByteBuffer.wrap(head).getLong() == OLE2) {
            throw Refused.file(holdsEncrypted(file) ? "encrypted" : "oldExcel");
        }
        if (head.length >= 2 && ((head[0] & 0xff) << 8 | head[1] & 0xff) == ZIP) {
            return xlsx(file, folder);
        }
        String end = name.toLowerCase(Locale.ROOT);
        if (end.endsWith(".xlsx") || end.endsWith(".xlsm") || end.endsWith(".xlsb") || end.endsWith(".xls") || end.endsWith(".ods")) {
            throw Refused.file("notWorkbook");
        }
        return new Workbook(file, List.of(""), CsvFormat.of(file));
    }

    private static Workbook xlsx(Path file, Path folder) throws IOException {
        try (Xlsx workbook = new Xlsx(file, folder)) {
            if (workbook.names().isEmpty()) {
                throw Refused.file("empty");
            }
            return new Workbook(file, workbook.names(), null);
        } catch (ZipException damaged) {
            throw Refused.damaged();
        }
    }

    /** The rows of one of its sheets. */
    public Table table(String sheet, Path folder) throws IOException {
        if (csv != null) {
            return new CsvTable(file, csv);
        }
        Xlsx workbook = new Xlsx(file, folder);
        try {
            return workbook.table(sheet);
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    /** An encrypted workbook lies in the container of the old format, under a name written in UTF-16. */
    private static boolean holdsEncrypted(Path file) throws IOException {
        String wanted = new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        try (InputStream in = Files.newInputStream(file)) {
            String before = "";
            for (byte[] chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                String text = before + new String(chunk, StandardCharsets.ISO_8859_1);
                if (text.contains(wanted)) {
                    return true;
                }
                before = text.substring(Math.max(0, text.length() - wanted.length()));
            }
        }
        return false;
    }
}
