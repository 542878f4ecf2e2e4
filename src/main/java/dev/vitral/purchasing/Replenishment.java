package dev.vitral.purchasing;

import dev.vitral.shared.Scale;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much to order of what runs short (STK-7): as many whole reorder quantities as lift what is available and on order above the minimum; without a reorder
 * quantity what is missing to twice the minimum.
 */
final class Replenishment {
    private static final BigDecimal TARGET = BigDecimal.valueOf(2);

    private Replenishment() {}

    /** The quantity to order in stock units, 6 places, above zero for what runs short. */
    static BigDecimal suggest(BigDecimal minimum, BigDecimal reorder, BigDecimal available, BigDecimal onOrder) {
        BigDecimal missing = minimum.subtract(available).subtract(onOrder);
        if (reorder.signum() <= 0) {
            return Scale.QUANTITY.of(minimum.multiply(TARGET).subtract(available).subtract(onOrder));
        }
        // Above the minimum, not onto it: at the minimum it would run short again at once.
        BigDecimal times = missing.divide(reorder, 0, RoundingMode.FLOOR).add(BigDecimal.ONE).max(BigDecimal.ONE);
        return Scale.QUANTITY.of(reorder.multiply(times));
    }
}
