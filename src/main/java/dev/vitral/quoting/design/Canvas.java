package dev.vitral.quoting.design;

import java.util.List;
import java.util.Optional;

/**
 * The ground a drawing stands on, in pixels of its own, and its scale. Windows drawn on one canvas are to one scale as long as the
 * pictures are shown at one width.
 *
 * @param leftPx room beside the window for the height's dimensions, their texts, and white
 * @param bottomPx room below for the chains of the width
 * @param pxPerMm pixels for a millimetre, over zero
 */
public record Canvas(double widthPx, double heightPx, double leftPx, double bottomPx, double pxPerMm) {

    private static final double LEFT = 30;
    /** Beside a parted window stand two chains. */
    private static final double LEFT_OF_ROWS = 66;

    private static final double RIGHT = 12;
    private static final double TOP = 10;
    private static final double BOTTOM = 49;
    private static final double BARE = 3;
    /** A window narrower than this takes its width's text below the line. */
    private static final double NARROW = 34;

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
    public static Canvas of(Elevation elevation, Size size) {
        return around(List.of(size), elevation.isComposite());
    }

    /**
     * One canvas for all windows of a quote, or none where the longest side is over four times another's: each then takes its own,
     * and the paper says so.
     */
    public static Optional<Canvas> common(List<Elevation> elevations, List<Size> sizes) {
        double longest = sizes.stream().mapToDouble(Canvas::longerSide).max().orElse(0);
        double shortest = sizes.stream().mapToDouble(Canvas::longerSide).min().orElse(0);
        boolean alike = !sizes.isEmpty() && longest <= shortest * MOST_DIFFERENT;
        return alike ? Optional.of(around(sizes, elevations.stream().anyMatch(Elevation::isComposite))) : Optional.empty();
    }

    /** Without room for dimensions. */
    static Canvas bare(List<Size> sizes) {
        double scale = scale(sizes);
        return new Canvas(Math.ceil(2 * BARE + widest(sizes) * scale), Math.ceil(2 * BARE + tallest(sizes) * scale), BARE, BARE, scale);
    }

    private static Canvas around(List<Size> sizes, boolean parted) {
        double scale = scale(sizes);
        double left = parted ? LEFT_OF_ROWS : LEFT;
        double narrowest = sizes.stream().mapToDouble(size -> size.widthMm().doubleValue()).min().orElseThrow() * scale;
        double bottom = BOTTOM + (parted ? DimensionChain.BELOW : 0) + (narrowest < NARROW ? DimensionChain.BELOW : 0);
        return new Canvas(
                Math.ceil(left + Math.max(NARROWEST, widest(sizes) * scale) + RIGHT),
                Math.ceil(TOP + Math.max(NARROWEST, tallest(sizes) * scale) + bottom),
                left,
                bottom,
                scale);
    }

    /** Where a window of this size stands: in the middle of what the dimensions leave. */
    Box place(Size size) {
        double width = size.widthMm().doubleValue() * pxPerMm;
        double height = size.heightMm().doubleValue() * pxPerMm;
        double right = leftPx == BARE ? BARE : RIGHT;
        double above = leftPx == BARE ? BARE : TOP;
        double left = leftPx + Math.max(0, widthPx - leftPx - right - width) / 2;
        double top = above + Math.max(0, heightPx - above - bottomPx - height) / 2;
        return new Box(left, top, left + width, top + height);
    }

    private static double scale(List<Size> sizes) {
        return Math.min(WIDEST / widest(sizes), TALLEST / tallest(sizes));
    }

    private static double widest(List<Size> sizes) {
        return sizes.stream().mapToDouble(size -> size.widthMm().doubleValue()).max().orElseThrow();
    }

    private static double tallest(List<Size> sizes) {
        return sizes.stream().mapToDouble(size -> size.heightMm().doubleValue()).max().orElseThrow();
    }

    private static double longerSide(Size size) {
        return size.widthMm().max(size.heightMm()).doubleValue();
    }
}
