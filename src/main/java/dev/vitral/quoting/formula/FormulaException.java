package dev.vitral.quoting.formula;

/**
 * Why a formula can't be read or evaluated. Carries no sentence for people: screens and REST translate the {@link #reason()} and point
 * at {@link #position()}.
 */
public final class FormulaException extends RuntimeException {

    /** The longest offending piece that is repeated to the author. */
    private static final int PIECE_LENGTH = 40;

    /** Stable codes; message bundles have one text for each. */
    public enum Reason {
        /** Nothing but spaces. */
        EMPTY,
        /** More than {@link Limits#LENGTH} characters. */
        TOO_LONG,
        /** More than {@link Limits#TOKENS} numbers, names and signs. */
        TOO_MANY_TOKENS,
        /** Parentheses, calls and minus signs nested deeper than {@link Limits#DEPTH}. */
        TOO_DEEP,
        /** A number of more than {@link Limits#DIGITS} digits. */
        NUMBER_TOO_LONG,
        /** A character or word that has no meaning at that place. */
        UNEXPECTED,
        /** The text ends where something must follow. */
        UNEXPECTED_END,
        /** A call of a function that doesn't exist. */
        UNKNOWN_FUNCTION,
        /** Too few or too many values between a function's parentheses. */
        WRONG_ARGUMENTS,
        /** A variable without value. */
        UNKNOWN_NAME,
        /** A divisor of zero. */
        DIVISION_BY_ZERO,
        /** A number beyond 10^15 on either side of zero, or a variable with more than 20 decimals. */
        OVERFLOW,
        /** The places of {@code round} are not a whole number from −6 to 6. */
        BAD_DIGITS,
        /** More than {@link Limits#STEPS} operations. */
        TOO_MANY_STEPS
    }

    private final Reason reason;
    private final int position;
    private final String piece;

    FormulaException(Reason reason, int position, String piece) {
        super(reason + " at " + position + ": " + shortened(piece));
        this.reason = reason;
        this.position = position;
        this.piece = shortened(piece);
    }

    private static String shortened(String piece) {
        return piece.length() <= PIECE_LENGTH ? piece : piece.substring(0, PIECE_LENGTH - 1) + "…";
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }

    /** Where: an index into the formula's text from 0 to its length, counted as {@link String#charAt} does. */
    public int position() {
        return position;
    }

    /** The offending piece of the text, at most 40 characters, empty at the end of the text. It is raw input: escape it. */
    public String piece() {
        return piece;
    }
}
