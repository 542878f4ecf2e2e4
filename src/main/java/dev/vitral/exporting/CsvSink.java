package dev.vitral.exporting;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CSV after RFC 4180, with the mark by which Excel knows UTF-8. A text that a spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV
 * injection); numbers are numbers and need none.
 */
final class CsvSink implements RowSink {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int BUFFER = 1 << 16;

    private final Writer out;

    CsvSink(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
    }

    @Override
    public void head(List<String> headings) throws IOException {
        out.write('\ufeff');
        row(headings.toArray());
    }

    @Override
    public void row(@Nullable Object[] values) throws IOException {
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                out.write(',');
            }
            write(values[i]);
        }
        out.write("\r\n");
    }

    private void write(@Nullable Object value) throws IOException {
        switch (value) {
            case null -> { }
            case BigDecimal number -> out.write(number.toPlainString());
            case LocalDateTime moment -> out.write(MOMENT.format(moment));
            case String text -> text(text);
            default -> out.write(value.toString());
        }
    }

    private void text(String text) throws IOException {
        String safe = isFormula(text) ? "'" + text : text;
        if (safe.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')) {
            out.write(safe);
        } else {
            out.write('"');
            out.write(safe.replace("\"", "\"\""));
            out.write('"');
        }
    }

    /** Leading blanks don't help: some spreadsheets drop them. */
    private static boolean isFormula(String text) {
        if (text.isEmpty()) {
            return false;
        }
        char first = text.charAt(0);
        if (first == '\t' || first == '\r' || first == '\n') {
            return true;
        }
        String bare = text.stripLeading();
        return !bare.isEmpty() && "=+-@＝＋－＠".indexOf(bare.charAt(0)) >= 0;
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
