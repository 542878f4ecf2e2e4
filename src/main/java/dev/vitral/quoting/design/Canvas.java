package dev.vitral.quoting.design;

import java.util.List;
import java.util.Optional;

/**
 * The ground a drawing stands on, in pixels of its own, and its scale. Windows drawn on one canvas are to one scale as long as the
 * pictures are shown at one width.
 *
 * @param pxPerMm pixels for a millimetre, over zero
 */
public record Canvas(double widthPx, double heightPx, double pxPerMm) {

    /** Room beside the window for the height's dimension, its text, and white. */
    static final double LEFT = 30;

    static final double RIGHT = 12;
    static final double TOP = 10;
    /** Room below for two chains of dimensions. */
    static final double BOTTOM = 49;

    private static final double WIDEST = 210;
    /** Paper gives a drawing 88 points of height: with the margins, dimensions then print at 5 points and more. */
    private static final double TALLEST = 160;
    private static final double NARROWEST = 40;
    private static final double MOST_DIFFERENT = 4;

    /** Refuses a scale that draws nothing. */
    public Canvas {
        if (!(widthPx > 0 && heightPx > 0 && pxPerMm > 0)) {
            throw new IllegalArgumentException("a canvas has an extent and a scale");
        }
    }

    /** The canvas of one window alone. */
    public static Canvas of(Size size) {
        return around(List.of(size));
    }

    /**
     * One canvas for all windows of a quote, or none where the longest side is over four times another's: each then takes its own,
     * and the paper says so.
     */
    public static Optional<Canvas> common(List<Size> sizes) {
        double longest = sizes.stream().mapToDouble(Canvas::longerSide).max().orElse(0);
        double shortest = sizes.stream().mapToDouble(Canvas::longerSide).min().orElse(0);
        boolean alike = !sizes.isEmpty() && longest <= shortest * MOST_DIFFERENT;
        return alike ? Optional.of(around(sizes)) : Optional.empty();
    }

    private static Canvas around(List<Size> sizes) {
        double width = sizes.stream().mapToDouble(size -> size.widthMm().doubleValue()).max().orElseThrow();
        double height = sizes.stream().mapToDouble(size -> size.heightMm().doubleValue()).max().orElseThrow();
        double scale = Math.min(WIDEST / width, TALLEST / height);
        return new Canvas(
                Math.ceil(LEFT + Math.max(NARROWEST, width * scale) + RIGHT),
                Math.ceil(TOP + Math.max(NARROWEST, height * scale) + BOTTOM),
                scale);
    }

    private static double longerSide(Size size) {
        return size.widthMm().max(size.heightMm()).doubleValue();
    }
}
