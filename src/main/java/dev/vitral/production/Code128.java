package dev.vitral.production;

import com.lowagie.text.pdf.Barcode128;
import dev.vitral.reporting.ReportImage;
import java.util.Arrays;

/** A Code 128 bar code as a drawing, with the quiet zones that scanners need. */
final class Code128 {
    private static final int QUIET = 10;
    private static final int HEIGHT = 40;

    private Code128() {}

    /** Modules of each bar and gap in turn, from the first bar to the last; the library leaves room behind it. */
    static byte[] widths(String text) {
        byte[] raw = Barcode128.getBarsCode128Raw(Barcode128.getRawText(text, false));
        int used = raw.length;
        while (raw[used - 1] == 0) {
            used--;
        }
        return Arrays.copyOf(raw, used);
    }

    /** The code of an ASCII text. */
    static ReportImage of(String text) {
        byte[] widths = widths(text);
        StringBuilder bars = new StringBuilder();
        int at = QUIET;
        for (int i = 0; i < widths.length; i++) {
            if (i % 2 == 0) {
                bars.append('M').append(at).append(" 0h").append(widths[i]).append('v').append(HEIGHT).append("h-").append(widths[i]).append('z');
            }
            at += widths[i];
        }
        return ReportImage.svg("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + (at + QUIET) + " " + HEIGHT + "\" width=\"" + (at + QUIET) + "\" height=\""
                + HEIGHT + "\" preserveAspectRatio=\"none\"><path fill=\"#000\" d=\"" + bars + "\"/></svg>");
    }
}
