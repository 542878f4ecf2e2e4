package dev.vitral.quoting.formula;

import java.math.BigDecimal;

/** What a formula may not exceed, so that no text can hang or exhaust the process (reliability, fact 8). */
public final class Limits {

    /** Characters of a formula. */
    public static final int LENGTH = 500;

    /** Nested parentheses, calls and minus signs. */
    public static final int DEPTH = 32;

    /** Numbers, names and signs. */
    public static final int TOKENS = 200;

    /** Digits of a literal, and decimals of a variable's value. */
    public static final int DIGITS = 20;

    /** Operations of one evaluation. */
    public static final int STEPS = 10_000;

    /** Decimals of a quotient, rounded half up. */
    public static final int DIVISION_PLACES = 6;

    /** The greatest absolute value of any literal, variable or intermediate result. */
    public static final BigDecimal MAGNITUDE = new BigDecimal("1000000000000000");

    private Limits() {}
}
