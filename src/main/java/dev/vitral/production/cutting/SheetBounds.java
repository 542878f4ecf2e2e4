package dev.vitral.production.cutting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Full sheets that no plan can do without: the largest bound over pairs of dual feasible functions of the two lengths (Martello and Vigo's large pieces;
 * Carlier, Clautiaux and Moukrim's rounding), the plain square measure among them. A pane that may be turned counts as it weighs least; offcuts count as filled.
 */
final class SheetBounds {
    private static final int FUNCTIONS = 60;

    private final Blanks blanks;
    private final long width;
    private final long height;

    SheetBounds(Blanks blanks) {
        this.blanks = blanks;
        this.width = IntStream.range(blanks.offcuts, blanks.stock.size()).mapToLong(sheet -> blanks.stockWidth[sheet]).max().orElse(1);
        this.height = IntStream.range(blanks.offcuts, blanks.stock.size()).mapToLong(sheet -> blanks.stockHeight[sheet]).max().orElse(1);
    }

    /** A dual feasible function for lengths up to {@code whole}: {@code rounds}, or cutting off what is below {@code unit}. */
    private record Scale(long whole, long unit, boolean rounds) {
        long of(long length) {
            if (!rounds) {
                return length > whole - unit ? whole : length >= unit ? length : 0;
            }
            if (2 * length > whole) {
                return 2 * (whole / unit - (whole - length) / unit);
            }
            return 2 * length == whole ? whole / unit : 2 * (length / unit);
        }

        long top() {
            return rounds ? 2 * (whole / unit) : whole;
        }
    }

    /** The bound; 0 for no panes. */
    int value() {
        int best = 0;
        int[] counts = blanks.counts();
        List<long[][]> across = weights(width);
        List<long[][]> along = weights(height);
        for (long[][] u : across) {
            for (long[][] v : along) {
                best = Math.max(best, bound(counts, u, v));
            }
        }
        return best;
    }

    private int bound(int[] counts, long[][] u, long[][] v) {
        long sum = 0;
        for (int type = 0; type < blanks.types; type++) {
            boolean upright = blanks.width[type] <= width && blanks.height[type] <= height;
            boolean turned = blanks.rotates[type] && blanks.height[type] <= width && blanks.width[type] <= height;
            long one = upright ? u[0][type] * v[1][type] : Long.MAX_VALUE;
            long other = turned ? u[1][type] * v[0][type] : Long.MAX_VALUE;
            sum += counts[type] * Math.min(one, other);
        }
        for (int sheet = 0; sheet < blanks.offcuts; sheet++) {
            sum -= blanks.stockCount[sheet] * u[2][sheet] * v[3][sheet];
        }
        long top = u[4][0] * v[4][0];
        return top == 0 || sum <= 0 ? 0 : Math.toIntExact((sum + top - 1) / top);
    }

    /** By function: the weights of all widths, of all heights, of the offcuts' widths and heights, and of the whole. */
    private List<long[][]> weights(long whole) {
        List<Scale> scales = new ArrayList<>();
        for (long unit : units(whole)) {
            scales.add(new Scale(whole, unit, false));
            scales.add(new Scale(whole, unit, true));
        }
        return scales.stream().map(scale -> new long[][] {
            weigh(scale, blanks.width), weigh(scale, blanks.height), weigh(scale, Arrays.copyOf(blanks.stockWidth, blanks.offcuts)),
            weigh(scale, Arrays.copyOf(blanks.stockHeight, blanks.offcuts)), {scale.top()}
        }).toList();
    }

    private static long[] weigh(Scale scale, long[] lengths) {
        return Arrays.stream(lengths).map(length -> scale.of(Math.min(length, scale.whole()))).toArray();
    }

    /** 1 (the plain length), and lengths of panes, or what they leave, up to the half; evenly thinned when there are many. */
    private List<Long> units(long whole) {
        TreeSet<Long> units = new TreeSet<>();
        for (int type = 0; type < blanks.types; type++) {
            for (long length : new long[] {blanks.width[type], blanks.height[type]}) {
                for (long unit : new long[] {length, whole - length + 1, length + 1}) {
                    if (unit > 1 && 2 * unit <= whole) {
                        units.add(unit);
                    }
                }
            }
        }
        List<Long> all = new ArrayList<>(units);
        List<Long> some = new ArrayList<>(List.of(1L));
        int step = 1 + all.size() / FUNCTIONS;
        for (int i = 0; i < all.size(); i += step) {
            some.add(all.get(i));
        }
        return some;
    }
}
