package dev.vitral.quoting.design;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Checks fractions and applies them to money. */
final class Rate {

    private Rate() {}

    static void within(BigDecimal rate, BigDecimal most, String name) {
        if (rate.signum() < 0 || rate.compareTo(most) > 0) {
            throw new IllegalArgumentException(name + " is not from 0 to " + most);
        }
    }

    /** The part of an amount, 2 places. */
    static BigDecimal of(BigDecimal amount, BigDecimal rate) {
        return money(amount.multiply(rate));
    }

    /** 2 places, half up. */
    static BigDecimal money(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
