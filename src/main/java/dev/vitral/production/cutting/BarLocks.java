package dev.vitral.production.cutting;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What locked patterns leave to be planned.
 *
 * @param pieces how many are left, by length
 * @param offcuts how many are left, by stock; of stock bars without meaning
 * @param fullBars how many the locked patterns take
 * @param fullLength of these, tenths of a millimetre
 */
record BarLocks(SortedMap<Long, Integer> pieces, int[] offcuts, int fullBars, long fullLength) {
    /** Refuses patterns that don't belong to the order. */
    static BarLocks of(BarOrder order) {
        SortedMap<Long, Integer> pieces = new TreeMap<>(Comparator.reverseOrder());
        order.pieces().forEach(piece -> pieces.merge(piece.length(), piece.count(), Integer::sum));
        int[] offcuts = order.stock().stream().mapToInt(BarStock::count).toArray();
        int bars = 0;
        long length = 0;
        for (int i = 0; i < order.locked().size(); i++) {
            BarPattern pattern = order.locked().get(i);
            for (long cut : pattern.cuts()) {
                int left = pieces.getOrDefault(cut, 0) - pattern.times();
                refuse(left < 0, BarRefusal.Reason.LOCKED_PIECE_NOT_ORDERED, i);
                pieces.put(cut, left);
            }
            if (pattern.stock().offcut()) {
                take(order.stock(), offcuts, pattern, i);
            } else {
                bars += pattern.times();
                length += pattern.times() * pattern.stock().length();
            }
        }
        return new BarLocks(pieces, offcuts, bars, length);
    }

    private static void take(List<BarStock> stock, int[] left, BarPattern pattern, int index) {
        int missing = pattern.times();
        for (int i = 0; i < left.length && missing > 0; i++) {
            if (stock.get(i).offcut() && stock.get(i).label().equals(pattern.stock().label()) && stock.get(i).length() == pattern.stock().length()) {
                int taken = Math.min(left[i], missing);
                left[i] -= taken;
                missing -= taken;
            }
        }
        refuse(missing > 0, BarRefusal.Reason.LOCKED_OFFCUT_MISSING, index);
    }

    private static void refuse(boolean wrong, BarRefusal.Reason reason, int index) {
        if (wrong) {
            throw new BarRefusal(reason, index);
        }
    }
}
