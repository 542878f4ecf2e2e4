package dev.vitral.catalog;

import java.math.BigDecimal;

/**
 * So many of the unit are so many of the product's stock unit: 1 caja = 24 pza, 3 kg = 100 m. Two quantities rather than a factor, because a third has no
 * decimals.
 *
 * @param quantity of the unit, over zero, 6 places
 * @param stockQuantity of the unit that stock is kept in, over zero, 6 places
 */
public record FurtherUnit(Unit unit, BigDecimal quantity, BigDecimal stockQuantity) {
    /** Whether both quantities can be kept: over zero, at most 13 digits and 6 places. */
    public boolean isKeepable() {
        return isKeepable(quantity) && isKeepable(stockQuantity);
    }

    private static boolean isKeepable(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return value.signum() > 0 && bare.scale() <= 6 && bare.precision() - bare.scale() <= 13;
    }

    /** As a reader is told it: {@code 3 kg = 100}. */
    @Override
    public String toString() {
        return quantity.stripTrailingZeros().toPlainString() + " " + unit.getCode() + " = " + stockQuantity.stripTrailingZeros().toPlainString();
    }
}
