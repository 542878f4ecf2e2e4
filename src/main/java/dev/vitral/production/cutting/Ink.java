package dev.vitral.production.cutting;

import java.math.BigDecimal;
import java.util.Locale;

/** Writes SVG of cutting plans: lengths in tenths of a millimetre, drawn in millimetres; black, white and greys alone, so that any printer does. */
final class Ink {
    /** Fill of what the saw and the trim take. */
    static final String TAKEN = "#aaa";

    private static final double CHARACTER = 0.68;

    private final StringBuilder svg = new StringBuilder();
    private final double largest;

    /** A drawing of that size; {@code largest} is its biggest letter in tenths of a millimetre. */
    Ink(long width, long height, double largest) {
        this.largest = largest;
        double stroke = largest / 120;
        svg.append(String.format(Locale.ROOT, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%s %s %s %s\" font-family=\"sans-serif\" stroke-width=\"%s\">",
                number(-stroke), number(-stroke), number(width / 10.0 + 2 * stroke), number(height / 10.0 + 2 * stroke), number(stroke)));
    }

    /** A filled box with a line around it; from the upper left corner. */
    void box(long x, long y, long width, long height, String fill, boolean dashed) {
        svg.append(String.format(Locale.ROOT, "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\" stroke=\"#000\"%s/>",
                number(x / 10.0), number(y / 10.0), number(width / 10.0), number(height / 10.0), fill,
                dashed ? " stroke-dasharray=\"" + number(largest / 25) + "\"" : ""));
    }

    /** A filled piece of that length with slanted ends: its upper edge is shorter by so much at the left and at the right. */
    void slanted(long x, long y, long width, long height, long left, long right, String fill) {
        svg.append(String.format(Locale.ROOT, "<path d=\"M%s %sL%s %sL%s %sL%s %sZ\" fill=\"%s\" stroke=\"#000\"/>",
                number(x / 10.0), number((y + height) / 10.0), number((x + width) / 10.0), number((y + height) / 10.0),
                number((x + width - right) / 10.0), number(y / 10.0), number((x + left) / 10.0), number(y / 10.0), fill));
    }

    /** Two lines in the middle of a box, turned when it is narrow, as large as fits; the second may be empty. */
    void words(long x, long y, long width, long height, String first, String second) {
        boolean upright = height > width;
        double longSide = Math.max(width, height);
        double shortSide = Math.min(width, height);
        int letters = Math.max(first.length(), second.length());
        int lines = second.isEmpty() ? 1 : 2;
        double size = Math.min(largest, Math.min(longSide * 0.9 / (letters * CHARACTER), shortSide * 0.8 / (lines * 1.2))) / 10;
        if (letters == 0) {
            return;
        }
        String turn = upright ? " rotate(-90)" : "";
        svg.append(String.format(Locale.ROOT, "<g transform=\"translate(%s %s)%s\" font-size=\"%s\" text-anchor=\"middle\" fill=\"#000\" stroke=\"none\">",
                number((x + width / 2.0) / 10), number((y + height / 2.0) / 10), turn, number(size)));
        line(first, lines == 1 ? 0.35 * size : -0.2 * size, true);
        if (lines == 2) {
            line(second, size, false);
        }
        svg.append("</g>");
    }

    private void line(String text, double y, boolean bold) {
        svg.append("<text y=\"").append(number(y)).append(bold ? "\" font-weight=\"bold\">" : "\">").append(escaped(text)).append("</text>");
    }

    /** A white box with slanting lines: what is thrown away. Lines of their own, since patterns take seconds to print. */
    void hatched(long x, long y, long width, long height) {
        box(x, y, width, height, "#fff", false);
        double step = largest / 4;
        StringBuilder lines = new StringBuilder();
        for (double along = step; along < width + height; along += step) {
            double fromX = Math.max(0, along - height);
            double fromY = Math.min(along, height);
            double toX = Math.min(along, width);
            double toY = Math.max(0, along - width);
            lines.append('M').append(number((x + fromX) / 10)).append(' ').append(number((y + fromY) / 10))
                    .append('L').append(number((x + toX) / 10)).append(' ').append(number((y + toY) / 10));
        }
        svg.append("<path d=\"").append(lines).append("\" stroke=\"#555\" fill=\"none\"/>");
    }

    /** The whole. */
    String svg() {
        return svg + "</svg>";
    }

    /** Millimetres of a length, without a needless decimal. */
    static String millimetres(long tenths) {
        BigDecimal whole = SheetRules.millimetres(tenths).stripTrailingZeros();
        return (whole.scale() < 0 ? whole.setScale(0) : whole).toPlainString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(c < 32 || c == 0xFFFE || c == 0xFFFF || c >= 0xD800 && c <= 0xDFFF ? ' ' : c);
            }
        });
        return safe.toString();
    }
}
