package dev.vitral.purchasing;

import dev.vitral.shared.Scale;
import java.math.BigDecimal;

/** How many stock units one unit of a line is, as an exact quotient: a third has no decimals. */
record UnitFactor(long over, long under) {
    /** Bought in the unit that stock is kept in. */
    static final UnitFactor ONE = new UnitFactor(1, 1);

    /** The quantity in stock units, rounded once to 6 places. */
    BigDecimal toStock(BigDecimal quantity) {
        return Scale.QUANTITY.divide(quantity.multiply(BigDecimal.valueOf(over)), BigDecimal.valueOf(under));
    }

    /** The quantity in the line's unit, rounded once to 6 places. */
    BigDecimal fromStock(BigDecimal quantity) {
        return Scale.QUANTITY.divide(quantity.multiply(BigDecimal.valueOf(under)), BigDecimal.valueOf(over));
    }

    /** The cost of one stock unit, 4 places, when one of the line's unit costs so much. */
    BigDecimal costToStock(BigDecimal unitCost) {
        return Scale.UNIT_COST.divide(unitCost.multiply(BigDecimal.valueOf(under)), BigDecimal.valueOf(over));
    }

    /** The cost of one of the line's unit, 4 places, when one stock unit costs so much. */
    BigDecimal costFromStock(BigDecimal unitCost) {
        return Scale.UNIT_COST.divide(unitCost.multiply(BigDecimal.valueOf(over)), BigDecimal.valueOf(under));
    }
}
