package dev.vitral.catalog;

import dev.vitral.shared.Scale;
import java.math.BigDecimal;
import java.math.BigInteger;

/** An exact quotient over zero in lowest terms: how many of one unit are one of another. */
public record Ratio(BigInteger over, BigInteger under) {
    /** One to one. */
    static final Ratio ONE = new Ratio(BigInteger.ONE, BigInteger.ONE);

    /** Refuses what isn't over zero; reduces. */
    public Ratio {
        if (over.signum() <= 0 || under.signum() <= 0) {
            throw new IllegalArgumentException("not over zero: " + over + "/" + under);
        }
        BigInteger common = over.gcd(under);
        over = over.divide(common);
        under = under.divide(common);
    }

    /** The quotient of two decimals over zero. */
    static Ratio of(BigDecimal over, BigDecimal under) {
        int places = Math.max(0, Math.max(over.scale(), under.scale()));
        return new Ratio(over.setScale(places).unscaledValue(), under.setScale(places).unscaledValue());
    }

    Ratio times(Ratio other) {
        return new Ratio(over.multiply(other.over), under.multiply(other.under));
    }

    Ratio inverse() {
        return new Ratio(under, over);
    }

    /** The quantity times this, rounded once: to 6 places HALF_UP. */
    public BigDecimal of(BigDecimal quantity) {
        return Scale.QUANTITY.divide(quantity.multiply(new BigDecimal(over)), new BigDecimal(under));
    }
}
