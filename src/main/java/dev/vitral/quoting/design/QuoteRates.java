package dev.vitral.quoting.design;

import java.math.BigDecimal;

/** The rates that stand at the foot of a quote, as fractions from 0 to 1. */
public record QuoteRates(BigDecimal globalDiscountRate, BigDecimal taxRate, BigDecimal depositRate) {

    /** Refuses rates out of range. */
    public QuoteRates {
        Rate.within(globalDiscountRate, BigDecimal.ONE, "globalDiscountRate");
        Rate.within(taxRate, BigDecimal.ONE, "taxRate");
        Rate.within(depositRate, BigDecimal.ONE, "depositRate");
    }
}
