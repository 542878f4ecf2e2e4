package dev.vitral.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The decimal places of what the shop counts and pays (domain.md, «Money, taxes, rounding»); rounding is HALF_UP. */
public enum Scale {
    /** Amounts of money: 2 places. */
    MONEY(2),
    /** Cost of one unit: 4 places. */
    UNIT_COST(4),
    /** Quantities in any unit: 6 places. */
    QUANTITY(6),
    /** Rates and factors (0.16, 1.45): 6 places. */
    RATE(6);

    private final int places;

    Scale(int places) {
        this.places = places;
    }

    /** The value rounded to this scale. */
    public BigDecimal of(BigDecimal value) {
        return value.setScale(places, RoundingMode.HALF_UP);
    }

    /** The quotient at this scale; the divisor must not be zero. */
    public BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, places, RoundingMode.HALF_UP);
    }
}
