package dev.vitral.quoting;

import dev.vitral.shared.Problem;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a golden window moves by what is written now, costs and rates being those of the day it was kept.
 *
 * @param price now; absent where it can't be made any more
 * @param gone cuts that were expected and are not made
 * @param added cuts that were not expected
 * @param problem why it can't be made; absent where it can
 */
public record GoldenDifference(
        String name, BigDecimal expected, @Nullable BigDecimal price, List<String> gone, List<String> added, Problem.@Nullable Field problem) {

    static GoldenDifference of(String name, GoldenFigures expected, GoldenFigures now) {
        return new GoldenDifference(name, expected.unitPrice(), now.unitPrice(), expected.without(now), now.without(expected), null);
    }

    static GoldenDifference broken(String name, GoldenFigures expected, Problem why) {
        return new GoldenDifference(name, expected.unitPrice(), null, expected.cuts(), List.of(), Problem.Field.of(name, why.code(), why.args()));
    }

    /** What a version remembers of it. */
    Confirmed confirmed() {
        return new Confirmed(name, expected, price, gone, added);
    }

    /** A difference that somebody saw and confirmed. */
    record Confirmed(String name, BigDecimal expected, @Nullable BigDecimal price, List<String> gone, List<String> added) {}
}
