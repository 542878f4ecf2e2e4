package dev.vitral.production.rest;

import dev.vitral.production.cutting.SheetRules;
import dev.vitral.shared.Problem;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The numbers of a cutting order as planners take them. */
final class CuttingNumbers {
    private CuttingNumbers() {}

    /** Tenths of a millimetre; 0 where nothing is said. */
    static long tenths(@Nullable BigDecimal millimetres) {
        return millimetres == null ? 0 : SheetRules.tenths(millimetres);
    }

    /**
     * A count out of a list of lengths and counts.
     *
     * @param code what is told of one that isn't whole, at that place of that member
     */
    static int count(BigDecimal count, String member, int index, String code) {
        if (count.stripTrailingZeros().scale() > 0) {
            throw Problem.invalid(member + "[" + index + "]", code, index + 1);
        }
        return count.intValueExact();
    }
}
