package dev.vitral.production.cutting;

import java.util.List;

/**
 * How one bar, or several in the same way, is cut. Lengths in tenths of a millimetre.
 *
 * @param times how many bars are cut so
 * @param stock the bar
 * @param cuts the pieces of one bar, longest first
 * @param rest what is left of one bar behind the last cut
 * @param reusable whether the rest goes back to stock
 * @param locked whether it was handed in as locked
 */
public record BarPattern(int times, BarStock stock, List<Long> cuts, long rest, boolean reusable, boolean locked) {
    /** Copies the list. */
    public BarPattern {
        cuts = List.copyOf(cuts);
        if (times < 1) {
            throw new IllegalArgumentException("a pattern is cut once at least");
        }
    }

    /** The same, locked, to be handed in again. */
    public BarPattern lock() {
        return new BarPattern(times, stock, cuts, rest, reusable, true);
    }

    /** Length in the pieces of one bar. */
    public long pieceLength() {
        return cuts.stream().mapToLong(Long::longValue).sum();
    }
}
