package dev.vitral.production.cutting;

/**
 * How bars are cut. Lengths in tenths of a millimetre ({@link SheetRules#tenths}).
 *
 * @param kerf width that a cut takes
 * @param trim taken off both ends of a bar first
 * @param minimumRest shortest rest worth keeping
 */
public record BarRules(long kerf, long trim, long minimumRest) {
    /** Shortest rest kept unless a shop says otherwise: 500 mm. */
    public static final long REST = 5_000;

    /** Refuses negative lengths. */
    public BarRules {
        if (kerf < 0 || trim < 0 || minimumRest < 0) {
            throw new IllegalArgumentException("lengths are not negative");
        }
    }

    /** What pieces, each with a kerf, can share of a bar: the last piece needs no cut behind it. */
    long capacity(long bar) {
        return bar - 2 * trim + kerf;
    }

    /** What is left of a bar behind pieces that take that much of its capacity; the cut that frees it is paid. */
    long rest(long bar, long taken) {
        return Math.max(0, capacity(bar) - taken - kerf);
    }
}
