package dev.vitral.quoting.design;

import java.util.List;

/**
 * The elevation of a window as self-contained SVG 1.1, true to scale and seen from outside: frame, bars, leaves, glass, marks and signs of
 * opening, with the dimensions outside. The same arguments always give the same text.
 */
public final class Drawing {

    private Drawing() {}

    /** A window on a canvas of its own. */
    public static String svg(Elevation elevation, Size size, String title) {
        return svg(elevation, size, Canvas.of(elevation, size), title);
    }

    /**
     * A window on a given canvas, such as the one it shares with the others of a quote.
     *
     * @param title what a screen reader says; any text, it is escaped
     */
    public static String svg(Elevation elevation, Size size, Canvas canvas, String title) {
        Svg svg = new Svg(canvas.widthPx(), canvas.heightPx(), title);
        Box window = canvas.place(size);
        new WindowShape(svg, canvas.pxPerMm()).draw(elevation, size, window);
        new Dimensions(svg, elevation, size, window, canvas.pxPerMm()).draw();
        return svg.close();
    }

    /** The window alone, without dimensions: for labels and lists. */
    public static String sketch(Elevation elevation, Size size, String title) {
        Canvas canvas = Canvas.bare(List.of(size));
        Svg svg = new Svg(canvas.widthPx(), canvas.heightPx(), title);
        new WindowShape(svg, canvas.pxPerMm()).draw(elevation, size, canvas.place(size));
        return svg.close();
    }
}
