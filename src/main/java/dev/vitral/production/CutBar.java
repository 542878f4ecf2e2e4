package dev.vitral.production;

import dev.vitral.production.cutting.BarPattern;
import java.util.List;

/**
 * Bars of a cutting plan that are cut alike, and which pieces of the order come of them.
 *
 * @param pattern the bar, its cuts from the left and its rest, in tenths of a millimetre; an offcut's label is its code
 * @param numbers by cut, the number of its piece on the first bar, the second, …: as many as the pattern has times
 */
public record CutBar(BarPattern pattern, List<List<Integer>> numbers) {
    /** Copies the lists. */
    public CutBar {
        numbers = numbers.stream().map(List::copyOf).toList();
    }

    CutBar locked(boolean locked) {
        return new CutBar(new BarPattern(pattern.times(), pattern.stock(), pattern.cuts(), pattern.rest(), pattern.reusable(), locked), numbers);
    }
}
