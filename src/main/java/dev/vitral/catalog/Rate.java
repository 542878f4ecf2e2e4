package dev.vitral.catalog;

import dev.vitral.shared.Scale;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A rate as a document freezes it.
 *
 * @param base code of the base currency
 * @param currency code of the other one
 * @param rate over zero, 6 places
 * @param perBase whether it says how much of {@code currency} is one {@code base}; else how much {@code base} is one {@code currency}
 * @param date of the rate: the day asked for, or the last earlier one that has a rate
 */
public record Rate(String base, String currency, BigDecimal rate, boolean perBase, LocalDate date) {
    /** An amount of the base in the other currency, 2 places HALF_UP: USD 116.00 at 236.4601 is VES 27,429.37. */
    public BigDecimal toCurrency(BigDecimal amount) {
        return perBase ? Scale.MONEY.of(amount.multiply(rate)) : Scale.MONEY.divide(amount, rate);
    }

    /** An amount of the other currency in the base, 2 places HALF_UP. */
    public BigDecimal toBase(BigDecimal amount) {
        return perBase ? Scale.MONEY.divide(amount, rate) : Scale.MONEY.of(amount.multiply(rate));
    }

    /** The currency that the rate counts one of. */
    public String from() {
        return perBase ? base : currency;
    }

    /** The currency that the rate is an amount of. */
    public String to() {
        return perBase ? currency : base;
    }
}
