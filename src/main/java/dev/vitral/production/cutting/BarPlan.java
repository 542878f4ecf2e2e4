package dev.vitral.production.cutting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A plan for bars. Lengths in tenths of a millimetre.
 *
 * @param patterns the locked ones, offcuts, then stock bars
 * @param lowerBound stock bars that no plan can do without, the locked ones included
 * @param leastLength length of stock bars that no plan can do without, the locked ones included
 */
public record BarPlan(List<BarPattern> patterns, int lowerBound, long leastLength) {
    /** Copies the list. */
    public BarPlan {
        patterns = List.copyOf(patterns);
    }

    /** Stock bars cut, offcuts not counted. */
    public int fullBars() {
        return (int) sum(pattern -> pattern.stock().offcut() ? 0 : 1);
    }

    /** Length of the stock bars cut, offcuts not counted. */
    public long fullLength() {
        return sum(pattern -> pattern.stock().offcut() ? 0 : pattern.stock().length());
    }

    /** Length of all bars cut, offcuts included. */
    public long stockLength() {
        return sum(pattern -> pattern.stock().length());
    }

    /** Length in pieces. */
    public long pieceLength() {
        return sum(BarPattern::pieceLength);
    }

    /** Length that goes back to stock. */
    public long reusableLength() {
        return sum(pattern -> pattern.reusable() ? pattern.rest() : 0);
    }

    /** Whether no plan can take less of stock bars. */
    public boolean proven() {
        return fullLength() <= leastLength;
    }

    /** Part of all bars that becomes no piece, per cent with two decimals; 0 without bars. */
    public BigDecimal wastePercent() {
        return percent(stockLength() - pieceLength());
    }

    /** Part of all bars that goes back to stock, per cent with two decimals. */
    public BigDecimal reusablePercent() {
        return percent(reusableLength());
    }

    private long sum(ToLongFunction<BarPattern> figure) {
        return patterns.stream().mapToLong(pattern -> pattern.times() * figure.applyAsLong(pattern)).sum();
    }

    private BigDecimal percent(long part) {
        return patterns.isEmpty()
                ? BigDecimal.valueOf(0, 2)
                : BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(stockLength()), 2, RoundingMode.HALF_UP);
    }
}
