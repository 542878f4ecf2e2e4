package dev.vitral.shared;

import java.math.BigDecimal;

/**
 * Reads decimals that come from outside. {@code 1e999999999} is eleven characters to send and a gigabyte to print, so what no shop counts is refused
 * before anything rounds or writes it.
 */
public final class DecimalText {
    /** Most significant digits. */
    public static final int DIGITS = 30;
    /** Largest scale, and largest negative one. */
    public static final int SCALE = 20;

    private static final int LONGEST = 64;

    private DecimalText() {}

    /** The decimal that the text writes; one beyond the limits or no decimal at all is a {@link NumberFormatException}. */
    public static BigDecimal parse(String text) {
        String bare = text.strip();
        if (bare.length() > LONGEST) {
            throw new NumberFormatException("more than " + LONGEST + " characters");
        }
        return checked(new BigDecimal(bare));
    }

    /** The same value, when it is within the limits; else a {@link NumberFormatException}. */
    public static BigDecimal checked(BigDecimal value) {
        if (value.precision() > DIGITS || Math.abs((long) value.scale()) > SCALE) {
            throw new NumberFormatException("more than " + DIGITS + " digits or beyond the scale of " + SCALE);
        }
        return value;
    }
}
