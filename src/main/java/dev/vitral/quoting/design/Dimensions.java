package dev.vitral.quoting.design;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** The dimensions around a window: the whole, and before it the leaves, or the columns and rows that bars part and the windows set into it. */
final class Dimensions {

    private static final double CHAIN_GAP = 20;
    private static final double SIDE_GAP = 12;
    /** Room for the texts of the rows' chain, which stand level. */
    private static final double ROWS_GAP = 36;

    private final DimensionChain chain;
    private final Elevation elevation;
    private final Size size;
    private final Box window;
    private final double scale;

    Dimensions(Svg svg, Elevation elevation, Size size, Box window, double scale) {
        this.chain = new DimensionChain(svg);
        this.elevation = elevation;
        this.size = size;
        this.window = window;
        this.scale = scale;
    }

    void draw() {
        double y = window.bottom() + CHAIN_GAP;
        if (parts(y)) {
            y += CHAIN_GAP + (elevation.isComposite() ? DimensionChain.BELOW : 0);
        }
        chain.across(y, window.bottom(), List.of(window.left(), window.right()), List.of(measure(size.widthMm())));
        double x = window.left() - SIDE_GAP;
        List<BigDecimal> rows = elevation.isComposite() ? rows() : List.of();
        if (rows.size() > 2) {
            chain.rows(x, window, stops(rows, window.top()), texts(rows));
            x -= ROWS_GAP;
        }
        chain.upright(x, window, measure(size.heightMm()));
    }

    private boolean parts(double y) {
        int leaves = elevation.fieldsOf(size).size() == 1 ? elevation.fieldsOf(size).getFirst().leaves().size() : 1;
        if (elevation.isComposite() && leaves < 2) {
            List<BigDecimal> columns = columns();
            if (columns.size() > 2) {
                chain.across(y, window.bottom(), stops(columns, window.left()), texts(columns));
            }
            return columns.size() > 2;
        }
        if (leaves > 1) {
            leaves(y, leaves);
        }
        return leaves > 1;
    }

    /** Of the fields at the foot, or of those at the head where these are more; else of the windows set in. */
    private List<BigDecimal> columns() {
        List<Field> fields = elevation.fieldsOf(size);
        List<BigDecimal> foot = edges(fields.stream().filter(field -> field.isAtFoot(size)), Field::leftMm, size.widthMm());
        List<BigDecimal> head = edges(fields.stream().filter(field -> field.topMm().signum() == 0), Field::leftMm, size.widthMm());
        List<BigDecimal> more = head.size() > foot.size() ? head : foot;
        return more.size() > 2 ? more : edges(elevation.insets().stream(), List.of(Placed::xMm, p -> p.xMm().add(p.size().widthMm())), size.widthMm());
    }

    private List<BigDecimal> rows() {
        List<Field> fields = elevation.fieldsOf(size);
        List<BigDecimal> left = edges(fields.stream().filter(field -> field.leftMm().signum() == 0), Field::topMm, size.heightMm());
        List<BigDecimal> right = edges(fields.stream().filter(field -> field.rightMm().compareTo(size.widthMm()) >= 0), Field::topMm, size.heightMm());
        List<BigDecimal> more = right.size() > left.size() ? right : left;
        return more.size() > 2
                ? more
                : edges(elevation.insets().stream(), List.of(
                        p -> size.heightMm().subtract(p.yMm()), p -> size.heightMm().subtract(p.yMm()).subtract(p.size().heightMm())), size.heightMm());
    }

    private static <T> List<BigDecimal> edges(Stream<T> things, Function<T, BigDecimal> edge, BigDecimal whole) {
        return edges(things, List.of(edge), whole);
    }

    private static <T> List<BigDecimal> edges(Stream<T> things, List<Function<T, BigDecimal>> edges, BigDecimal whole) {
        TreeSet<BigDecimal> stops = new TreeSet<>(List.of(BigDecimal.ZERO, whole));
        things.forEach(thing -> edges.stream()
                .map(edge -> edge.apply(thing))
                .filter(at -> at.signum() > 0 && at.compareTo(whole) < 0)
                .forEach(stops::add));
        return List.copyOf(stops);
    }

    private List<Double> stops(List<BigDecimal> edges, double origin) {
        return edges.stream().map(edge -> origin + edge.doubleValue() * scale).toList();
    }

    /** Whole millimetres where the steps come out whole, else the nearest tenth, spread so that they still sum to the whole. */
    private static List<String> texts(List<BigDecimal> edges) {
        List<String> texts = new ArrayList<>();
        for (int i = 1; i < edges.size(); i++) {
            texts.add(measure(tenths(edges.get(i)).subtract(tenths(edges.get(i - 1)))));
        }
        return texts;
    }

    private void leaves(double y, int count) {
        List<BigDecimal> ends = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            ends.add(size.widthMm().multiply(BigDecimal.valueOf(i)).divide(BigDecimal.valueOf(count), 1, RoundingMode.HALF_UP));
        }
        List<String> texts = texts(ends);
        if (DimensionChain.fits(texts, window.width() / count)) {
            List<Double> stops = new ArrayList<>();
            for (int i = 0; i <= count; i++) {
                stops.add(window.left() + window.width() * i / count);
            }
            chain.across(y, window.bottom(), stops, texts);
        } else {
            chain.across(y, window.bottom(), List.of(window.left(), window.right()), List.of(count + " × " + measure(ends.get(1))));
        }
    }

    private static BigDecimal tenths(BigDecimal millimetres) {
        return millimetres.setScale(1, RoundingMode.HALF_UP);
    }

    private static String measure(BigDecimal millimetres) {
        return tenths(millimetres).toPlainString().replaceFirst("\\.0$", "");
    }
}
