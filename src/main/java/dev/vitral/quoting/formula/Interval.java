package dev.vitral.quoting.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All values that a formula can have while its variables move within theirs. It may be wider than need be, never narrower.
 *
 * @param low the least value
 * @param high the greatest value
 * @param whole whether each value is a whole number
 * @param certain whether there is always a value; false where a division by zero or an overflow can't be excluded
 */
public record Interval(BigDecimal low, BigDecimal high, boolean whole, boolean certain) {

    private static final Interval ANYTHING =
            new Interval(Limits.MAGNITUDE.negate(), Limits.MAGNITUDE, false, false);
    private static final Interval UNDECIDED = new Interval(BigDecimal.ZERO, BigDecimal.ONE, true, true);

    /** Values from one to the other. */
    public static Interval of(BigDecimal low, BigDecimal high) {
        boolean point = low.compareTo(high) == 0;
        return new Interval(low, high, point && isWhole(low), true);
    }

    /** One value. */
    public static Interval point(BigDecimal value) {
        return of(value, value);
    }

    /** Everything that either can be. */
    public Interval or(Interval other) {
        return new Interval(low.min(other.low), high.max(other.high), whole && other.whole, certain && other.certain);
    }

    /** The same through a function that never falls, such as rounding. */
    public Interval rising(UnaryOperator<BigDecimal> function, boolean givesWhole) {
        return new Interval(function.apply(low), function.apply(high), givesWhole || whole, certain).bounded();
    }

    /** Whether zero is among the values. */
    public boolean touchesZero() {
        return low.signum() <= 0 && high.signum() >= 0;
    }

    /** Whether zero is the only value. */
    public boolean isZero() {
        return low.signum() == 0 && high.signum() == 0;
    }

    static Interval anything() {
        return ANYTHING;
    }

    Interval negated() {
        return new Interval(high.negate(), low.negate(), whole, certain);
    }

    Interval plus(Interval other) {
        return new Interval(low.add(other.low), high.add(other.high), whole && other.whole, certain && other.certain)
                .bounded();
    }

    Interval times(Interval other) {
        return spread(
                Stream.of(
                        low.multiply(other.low),
                        low.multiply(other.high),
                        high.multiply(other.low),
                        high.multiply(other.high)),
                other,
                whole && other.whole);
    }

    Interval over(Interval other) {
        if (other.touchesZero()) {
            return ANYTHING;
        }
        return spread(
                Stream.of(quotient(low, other.low), quotient(low, other.high), quotient(high, other.low), quotient(high, other.high)),
                other,
                false);
    }

    private Interval spread(Stream<BigDecimal> corners, Interval other, boolean givesWhole) {
        BigDecimal[] values = corners.sorted().toArray(BigDecimal[]::new);
        return new Interval(values[0], values[values.length - 1], givesWhole, certain && other.certain).bounded();
    }

    private static BigDecimal quotient(BigDecimal left, BigDecimal right) {
        return left.divide(right, Limits.DIVISION_PLACES, RoundingMode.HALF_UP);
    }

    /** 1 where it is always less, 0 where it never is, else either. */
    Interval less(Interval other, boolean orEqual) {
        int atWorst = high.compareTo(other.low);
        int atBest = low.compareTo(other.high);
        boolean always = atWorst < 0 || orEqual && atWorst == 0;
        boolean never = atBest > 0 || !orEqual && atBest == 0;
        return truth(always, never, certain && other.certain);
    }

    Interval same(Interval other) {
        boolean always = low.compareTo(high) == 0 && other.low.compareTo(other.high) == 0 && low.compareTo(other.low) == 0;
        boolean never = high.compareTo(other.low) < 0 || low.compareTo(other.high) > 0;
        return truth(always, never, certain && other.certain);
    }

    /** 0 where it is not zero, 1 where it is. */
    Interval not() {
        return truth(isZero(), !touchesZero(), certain);
    }

    static Interval truth(boolean always, boolean never, boolean certain) {
        Interval decided = always ? point(BigDecimal.ONE) : never ? point(BigDecimal.ZERO) : UNDECIDED;
        return certain ? decided : new Interval(decided.low, decided.high, true, false);
    }

    private Interval bounded() {
        boolean within = low.abs().max(high.abs()).compareTo(Limits.MAGNITUDE) <= 0;
        return within ? this : ANYTHING;
    }

    static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }
}
