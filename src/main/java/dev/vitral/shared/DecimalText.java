package dev.vitral.shared;

import java.math.BigDecimal;
import java.util.regex.Pattern;

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
    /** Digits of ASCII alone: BigDecimal itself reads those of every script. */
    private static final Pattern SHAPE = Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,9})?");

    private DecimalText() {}

    /** The decimal that the text writes; one beyond the limits or no decimal at all is a {@link NumberFormatException}. */
    public static BigDecimal parse(String text) {
        String bare = text.strip();
        if (bare.length() > LONGEST) {
            throw new NumberFormatException("more than " + LONGEST + " characters");
        }
        if (!SHAPE.matcher(bare).matches()) {
            throw new NumberFormatException("not a decimal");
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
