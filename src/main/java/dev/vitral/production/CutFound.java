package dev.vitral.production;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What planning one material came to; {@link CuttingPart} says what the figures are.
 *
 * @param full whole bars or sheets
 */
record CutFound(int full, int lowerBound, BigDecimal wastePercent, BigDecimal keptPercent, @Nullable CutProblem problem, CutLines lines) {
    static CutFound refused(CutProblem problem) {
        return new CutFound(0, 0, BigDecimal.valueOf(0, 2), BigDecimal.valueOf(0, 2), problem, CutLines.NONE);
    }
}
