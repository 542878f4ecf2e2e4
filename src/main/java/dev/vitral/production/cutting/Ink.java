package dev.vitral.production.cutting;

import java.math.BigDecimal;
import java.util.Locale;

/** Writes SVG of cutting plans: lengths in tenths of a millimetre, drawn in millimetres; black, white and greys alone, so that any printer does. */
final class Ink {
    /** Fill of what is thrown away. */
    static final String HATCHED = "url(#waste)";

    private static final double CHARACTER = 0.68;

    private final StringBuilder svg = new StringBuilder();
    private final double largest;

    /** A drawing of that size; {@code largest} is its biggest letter in tenths of a millimetre. */
    Ink(long width, long height, double largest) {
        this.largest = largest;
        double stroke = largest / 120;
        svg.append(String.format(Locale.ROOT, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%s %s %s %s\" font-family=\"sans-serif\" stroke-width=\"%s\">",
                number(-stroke), number(-stroke), number(width / 10.0 + 2 * stroke), number(height / 10.0 + 2 * stroke), number(stroke)));
        double step = largest / 20;
        svg.append(String.format(Locale.ROOT, "<defs><pattern id=\"waste\" width=\"%1$s\" height=\"%1$s\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
                + "<rect width=\"%1$s\" height=\"%1$s\" fill=\"#fff\"/><path d=\"M0 0V%1$s\" stroke=\"#555\" stroke-width=\"%2$s\"/></pattern></defs>", number(step), number(step / 4)));
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

    /** The whole. Its hatching has a name of its own, so that many drawings share a page. */
    String svg() {
        String own = "waste-" + Integer.toHexString(svg.toString().hashCode());
        return svg.toString().replace("id=\"waste\"", "id=\"" + own + "\"").replace(HATCHED, "url(#" + own + ")") + "</svg>";
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
