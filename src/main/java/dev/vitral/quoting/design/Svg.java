package dev.vitral.quoting.design;

import java.math.BigDecimal;

/** Writes the few SVG 1.1 elements that drawings need, with plain attributes only, so that browsers and Batik show the same. */
final class Svg {

    static final String INK = "#1f2933";
    static final String DIMENSION = "#4b5563";

    private final StringBuilder out = new StringBuilder(4096);

    Svg(double width, double height, String title) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"")
                .append(number(width));
        out.append("\" height=\"").append(number(height));
        out.append("\" viewBox=\"0 0 ").append(number(width)).append(' ').append(number(height));
        out.append("\" font-family=\"DejaVu Sans, sans-serif\">\n<title>")
                .append(escaped(title))
                .append("</title>\n");
        out.append("<rect class=\"ground\" width=\"").append(number(width));
        out.append("\" height=\"").append(number(height)).append("\" fill=\"#ffffff\"/>\n");
    }

    /** A rectangle; {@code paint} holds ready attributes of ours, never a user's text. */
    void rect(String kind, Box box, String paint) {
        out.append("<rect class=\"").append(kind).append("\" x=\"").append(number(box.left()));
        out.append("\" y=\"").append(number(box.top())).append("\" width=\"").append(number(box.width()));
        out.append("\" height=\"")
                .append(number(box.height()))
                .append("\" ")
                .append(paint)
                .append("/>\n");
    }

    /** An open path through pairs of x and y. */
    void path(String kind, String paint, double... points) {
        out.append("<polyline class=\"").append(kind).append("\" points=\"");
        for (int i = 0; i < points.length; i += 2) {
            out.append(i == 0 ? "" : " ").append(number(points[i])).append(',').append(number(points[i + 1]));
        }
        out.append("\" fill=\"none\" ").append(paint).append("/>\n");
    }

    /** Text centred on x with its base line at y; turned to read upwards where asked. */
    void text(String kind, String text, double x, double y, double size, String colour, boolean upwards) {
        out.append("<text class=\"")
                .append(kind)
                .append("\" x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y));
        out.append("\" font-size=\"")
                .append(number(size))
                .append("\" text-anchor=\"middle\" fill=\"")
                .append(colour);
        if (upwards) {
            out.append("\" transform=\"rotate(-90 ")
                    .append(number(x))
                    .append(' ')
                    .append(number(y))
                    .append(')');
        }
        out.append("\">").append(escaped(text)).append("</text>\n");
    }

    String close() {
        return out.append("</svg>\n").toString();
    }

    /** At most two decimals, without trailing zeros, the same on every machine. */
    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(Math.round(value * 100), 2).stripTrailingZeros();
        return rounded.toPlainString();
    }

    /** Text as XML content; characters that XML 1.0 doesn't know become the replacement character. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isXml(c) ? c : 0xFFFD);
            }
        });
        return safe.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
