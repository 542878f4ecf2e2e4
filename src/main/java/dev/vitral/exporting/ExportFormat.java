package dev.vitral.exporting;

import java.io.OutputStream;
import java.util.Locale;

/** The files that a list can be taken along as. */
public enum ExportFormat {
    /** A workbook with typed cells, for Excel and LibreOffice. */
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public RowSink sink(OutputStream out, String title) {
            return new XlsxSink(out, title);
        }
    },
    /** Text, UTF-8 with its mark, commas, CRLF (RFC 4180). */
    CSV("text/csv; charset=UTF-8") {
        @Override
        public RowSink sink(OutputStream out, String title) {
            return new CsvSink(out);
        }
    };

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Media type of the file. */
    public String mediaType() {
        return mediaType;
    }

    /** Name of a file of that title. */
    public String fileName(String title) {
        return title.replaceAll("[^\\p{L}\\p{N} ._-]", " ").strip() + "." + name().toLowerCase(Locale.ROOT);
    }

    /**
     * Begins a file; the caller closes the sink to end it, and the stream after.
     *
     * @param title of the first sheet, where the format has sheets
     */
    public abstract RowSink sink(OutputStream out, String title);
}
