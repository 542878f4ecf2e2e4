package dev.vitral.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook written row by row: heading frozen and filtered, typed cells, widths by the first rows. Texts are inline strings, which a spreadsheet never takes
 * for formulas, and which need no table in memory. Beyond a sheet's last row the next sheet begins.
 */
final class XlsxSink implements RowSink {
    private static final int LONGEST_TEXT = 32_767;
    private static final int LONGEST_NAME = 25;
    private static final int FLUSH = 500;
    private static final double NARROWEST = 9;
    private static final double WIDEST = 60;

    private final Workbook book;
    private final String title;
    private final int rowsASheet;
    private List<String> headings = List.of();
    private double[] widths = new double[0];
    private @Nullable Worksheet sheet;
    private int sheets;
    private int next;

    XlsxSink(OutputStream out, String title) {
        this(out, title, Worksheet.MAX_ROWS);
    }

    XlsxSink(OutputStream out, String title, int rowsASheet) {
        this.book = new Workbook(out, "Vitral", "1.0");
        this.title = title.replaceAll("[\\\\/?*\\[\\]:'\\p{Cntrl}]", " ").strip();
        this.rowsASheet = rowsASheet;
    }

    @Override
    public void head(List<String> titles) throws IOException {
        headings = titles;
        widths = titles.stream().mapToDouble(text -> Math.max(NARROWEST, text.length() + 4)).toArray();
        begin();
    }

    private Worksheet begin() throws IOException {
        sheets++;
        String name = title.substring(0, Math.min(LONGEST_NAME, title.length()));
        Worksheet fresh = book.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        for (int i = 0; i < headings.size(); i++) {
            fresh.inlineString(0, i, headings.get(i));
            fresh.style(0, i).bold().fillColor("E3F0F0").set();
        }
        fresh.freezePane(0, 1);
        sheet = fresh;
        next = 1;
        return fresh;
    }

    @Override
    public void row(@Nullable Object[] values) throws IOException {
        Worksheet into = sheet;
        if (into == null || next == rowsASheet) {
            finish();
            into = begin();
        }
        for (int i = 0; i < values.length; i++) {
            write(into, i, values[i]);
        }
        next++;
        if (next % FLUSH == 0) {
            flush(into);
        }
    }

    private void write(Worksheet into, int column, @Nullable Object value) {
        switch (value) {
            case null -> { }
            case String text -> {
                into.inlineString(next, column, text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
                fit(column, text.length());
            }
            case BigDecimal number -> {
                into.value(next, column, number);
                into.style(next, column).format(format(number.scale())).set();
                fit(column, number.precision() + number.precision() / 3 + 2);
            }
            case Number number -> into.value(next, column, number);
            case LocalDate day -> {
                into.value(next, column, day);
                into.style(next, column).format("yyyy-mm-dd").set();
                fit(column, 11);
            }
            case LocalDateTime moment -> {
                into.value(next, column, moment);
                into.style(next, column).format("yyyy-mm-dd hh:mm").set();
                fit(column, 17);
            }
            default -> throw new IllegalArgumentException("no cell for " + value.getClass());
        }
    }

    /** 2 places are money, 4 a unit cost, more a quantity or factor. */
    private static String format(int places) {
        return switch (places) {
            case 0 -> "#,##0";
            case 1, 2 -> "#,##0.00";
            case 3, 4 -> "#,##0.00##";
            default -> "#,##0.######";
        };
    }

    private void fit(int column, int characters) {
        widths[column] = Math.clamp(characters + 1.0, widths[column], WIDEST);
    }

    /** Widths come first in the file, so they follow from the rows before the first flush. */
    private void flush(Worksheet from) throws IOException {
        if (next <= FLUSH) {
            for (int i = 0; i < widths.length; i++) {
                from.width(i, Math.min(widths[i], WIDEST));
            }
        }
        from.flush();
    }

    private void finish() throws IOException {
        Worksheet from = sheet;
        if (from != null) {
            if (next <= FLUSH) {
                flush(from);
            }
            from.setAutoFilter(0, 0, next - 1, Math.max(0, headings.size() - 1));
            from.finish();
            sheet = null;
        }
    }

    @Override
    public void close() throws IOException {
        finish();
        book.finish();
    }
}
