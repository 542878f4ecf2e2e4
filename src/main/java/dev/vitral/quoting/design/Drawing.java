package dev.vitral.quoting.design;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The elevation of a window as self-contained SVG 1.1, true to scale and seen from outside: frame, leaves, glass, marks and signs of
 * opening, with the dimensions outside. The same arguments always give the same text.
 */
public final class Drawing {

    private static final String FRAME = "fill=\"#ffffff\" stroke=\"" + Svg.INK + "\" stroke-width=\"1.5\"";
    private static final String MULLION = "fill=\"#ffffff\" stroke=\"" + Svg.INK + "\" stroke-width=\"1\"";
    private static final double CHAIN_GAP = 20;
    private static final double SIDE_GAP = 12;

    private final Elevation elevation;
    private final Size size;
    private final double scale;
    private final Box window;
    private final Svg svg;

    private Drawing(Elevation elevation, Size size, Canvas canvas, String title) {
        this.elevation = elevation;
        this.size = size;
        this.scale = canvas.pxPerMm();
        double width = size.widthMm().doubleValue() * scale;
        double height = size.heightMm().doubleValue() * scale;
        double left = Canvas.LEFT + Math.max(0, canvas.widthPx() - Canvas.LEFT - Canvas.RIGHT - width) / 2;
        double top = Canvas.TOP + Math.max(0, canvas.heightPx() - Canvas.TOP - Canvas.BOTTOM - height) / 2;
        this.window = new Box(left, top, left + width, top + height);
        this.svg = new Svg(canvas.widthPx(), canvas.heightPx(), title);
    }

    /** A window on a canvas of its own. */
    public static String svg(Elevation elevation, Size size, String title) {
        return svg(elevation, size, Canvas.of(size), title);
    }

    /**
     * A window on a given canvas, such as the one it shares with the others of a quote.
     *
     * @param title what a screen reader says; any text, it is escaped
     */
    public static String svg(Elevation elevation, Size size, Canvas canvas, String title) {
        return new Drawing(elevation, size, canvas, title).draw();
    }

    private String draw() {
        Box opening = frame();
        List<Box> boxes = leafBoxes(opening);
        LeafShape shape = new LeafShape(svg, elevation.sashMm() * scale, elevation.panesPerLeaf());
        // Fixed leaves stand behind, so a sliding leaf's meeting stile covers theirs.
        for (boolean fixed : new boolean[] {true, false}) {
            for (int i = 0; i < boxes.size(); i++) {
                Leaf leaf = elevation.leaves().get(i);
                if ((leaf == Leaf.FIXED) == fixed) {
                    shape.draw(leaf, boxes.get(i), elevation.slidesRight(i));
                }
            }
        }
        dimensions();
        return svg.close();
    }

    /** Draws the frame and gives the opening inside it. */
    private Box frame() {
        double face = Math.min(elevation.frameMm() * scale, Math.min(window.width(), window.height()) / 4);
        Box opening = new Box(
                window.left() + face,
                window.top() + face,
                window.right() - face,
                window.bottom() - (elevation.sill() ? face : 0));
        svg.rect("frame", window, FRAME);
        if (elevation.sashMm() > 0) {
            svg.rect("opening-edge", opening, MULLION);
        }
        return opening;
    }

    private List<Box> leafBoxes(Box opening) {
        int count = elevation.leaves().size();
        double module = window.width() / count;
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double left = i == 0 ? opening.left() : window.left() + i * module - reach(i - 1);
            double right = i == count - 1 ? opening.right() : window.left() + (i + 1) * module + reach(i);
            boxes.add(new Box(left, opening.top(), right, opening.bottom()));
        }
        return boxes;
    }

    /** How far leaves reach over the line between this one and the next: over it on two tracks, short of it beside a mullion. */
    private double reach(int index) {
        if (elevation.sashMm() == 0) {
            return -elevation.frameMm() * scale / 2;
        }
        return elevation.overlapsNext(index) ? elevation.sashMm() * scale / 2 : 0;
    }

    private void dimensions() {
        DimensionChain chain = new DimensionChain(svg);
        int count = elevation.leaves().size();
        double y = window.bottom() + CHAIN_GAP;
        if (count > 1) {
            parts(chain, y, count);
            y += CHAIN_GAP;
        }
        chain.across(y, window.bottom(), List.of(window.left(), window.right()), List.of(measure(size.widthMm())));
        chain.upright(window.left() - SIDE_GAP, window, measure(size.heightMm()));
    }

    private void parts(DimensionChain chain, double y, int count) {
        List<String> texts = partTexts(count);
        double module = window.width() / count;
        if (DimensionChain.fits(texts, module)) {
            List<Double> stops = new ArrayList<>();
            for (int i = 0; i <= count; i++) {
                stops.add(window.left() + i * module);
            }
            chain.across(y, window.bottom(), stops, texts);
        } else {
            String all = count + " × " + measure(part(count, 1));
            chain.across(y, window.bottom(), List.of(window.left(), window.right()), List.of(all));
        }
    }

    /** Whole millimetres where the parts come out whole, else the nearest tenth, spread so that they still sum to the width. */
    private List<String> partTexts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> measure(part(count, i + 1).subtract(part(count, i))))
                .toList();
    }

    /** The distance from the left edge to the end of the given part, in tenths of a millimetre. */
    private BigDecimal part(int count, int end) {
        return size.widthMm()
                .multiply(BigDecimal.valueOf(end))
                .divide(BigDecimal.valueOf(count), 1, RoundingMode.HALF_UP);
    }

    private static String measure(BigDecimal millimetres) {
        return millimetres.setScale(1, RoundingMode.HALF_UP).toPlainString().replaceFirst("\\.0$", "");
    }
}
