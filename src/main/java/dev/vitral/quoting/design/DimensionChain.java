package dev.vitral.quoting.design;

import java.util.List;

/** Dimension lines outside a window: a thin line, oblique ticks, extension lines to the window and millimetres above the line. */
final class DimensionChain {

    /** Room that a text takes below its line, where it doesn't fit between its ticks. */
    static final double BELOW = 13;

    private static final double TEXT = 13;
    private static final double SMALLEST_TEXT = 9;
    private static final double SMALLEST_ROW = 5;
    /** A digit of DejaVu Sans is 0.636 of the text's size. */
    private static final double DIGIT = 0.64;

    private static final double TICK = 3;
    private static final double GAP = 3;
    private static final String THIN = "stroke=\"" + Svg.DIMENSION + "\" stroke-width=\"0.6\"";
    private static final String BOLD = "stroke=\"" + Svg.DIMENSION + "\" stroke-width=\"1.2\"";

    private final Svg svg;

    DimensionChain(Svg svg) {
        this.svg = svg;
    }

    /** Below the window: stops left to right and a text for each step; extension lines begin at {@code from}. */
    void across(double y, double from, List<Double> stops, List<String> texts) {
        svg.path("dimension", THIN, stops.getFirst(), y, stops.getLast(), y);
        for (double x : stops) {
            svg.path("extension", THIN, x, from + GAP, x, y + TICK);
            svg.path("tick", BOLD, x - TICK, y + TICK, x + TICK, y - TICK);
        }
        for (int i = 0; i < texts.size(); i++) {
            double step = stops.get(i + 1) - stops.get(i);
            double middle = (stops.get(i) + stops.get(i + 1)) / 2;
            // Above the line it would run into extension lines: below it there are none.
            double base = fits(List.of(texts.get(i)), step) ? y - GAP : y + TICK + SMALLEST_TEXT;
            svg.text("measure", texts.get(i), middle, base, textSize(texts.get(i), step), Svg.DIMENSION, false);
        }
    }

    /** Beside the window, on its left, from top to bottom. */
    void upright(double x, Box window, String text) {
        svg.path("dimension", THIN, x, window.top(), x, window.bottom());
        for (double y : List.of(window.top(), window.bottom())) {
            svg.path("extension", THIN, window.left() - GAP, y, x - TICK, y);
            svg.path("tick", BOLD, x - TICK, y + TICK, x + TICK, y - TICK);
        }
        svg.text("measure", text, x - GAP, window.middleY(), textSize(text, window.height()), Svg.DIMENSION, true);
    }

    /** Beside the window, on its left: stops from top to bottom with level texts, as rows are often lower than a text is long. */
    void rows(double x, Box window, List<Double> stops, List<String> texts) {
        svg.path("dimension", THIN, x, stops.getFirst(), x, stops.getLast());
        for (double y : stops) {
            svg.path("extension", THIN, window.left() - GAP, y, x - TICK, y);
            svg.path("tick", BOLD, x - TICK, y + TICK, x + TICK, y - TICK);
        }
        for (int i = 0; i < texts.size(); i++) {
            double step = stops.get(i + 1) - stops.get(i);
            double size = Math.clamp(step - 2, SMALLEST_ROW, SMALLEST_TEXT);
            double middle = x - GAP - 1 - texts.get(i).length() * DIGIT * size / 2;
            svg.text("measure", texts.get(i), middle, (stops.get(i) + stops.get(i + 1)) / 2 + size * 0.365, size, Svg.DIMENSION, false);
        }
    }

    /** Whether every text stands between its ticks at a size that can be read. */
    static boolean fits(List<String> texts, double step) {
        return texts.stream().allMatch(text -> text.length() * DIGIT * SMALLEST_TEXT + 2 * TICK <= step);
    }

    private static double textSize(String text, double step) {
        double fitting = (step - 2 * TICK) / (text.length() * DIGIT);
        return Math.clamp(fitting, SMALLEST_TEXT, TEXT);
    }
}
