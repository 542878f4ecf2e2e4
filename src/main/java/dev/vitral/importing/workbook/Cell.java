package dev.vitral.importing.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;

/**
 * What a cell holds, as text.
 *
 * @param kind what the file says that it is
 * @param text of a number its plain digits with a point, of a date ISO 8601, of a flag {@code true} or {@code false}
 */
public record Cell(Kind kind, String text) {
    /** What a file may say of a cell. */
    public enum Kind {
        /** Nothing, or only blanks. */
        EMPTY,
        TEXT,
        NUMBER,
        DATE,
        FLAG,
        /** A formula without a saved result, or one whose result is an error such as {@code #REF!}. */
        BROKEN
    }

    /** Longest text that a cell may have: Excel's own limit. */
    public static final int LONGEST = 32_767;

    /** A cell without content. */
    public static final Cell EMPTY = new Cell(Kind.EMPTY, "");

    /** Excel shows and means 15 digits of the binary number that it keeps: 0.1 + 0.2 is 0.3. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final int FARTHEST = 40;

    /** A text; one of blanks only is empty. */
    static Cell text(String text) {
        return text.isBlank() ? EMPTY : new Cell(Kind.TEXT, text);
    }

    /** A text to be written, cut to what a cell holds. */
    public static Cell of(String text) {
        return text(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }

    /** A number as a workbook writes it; what is none, or none that a shop counts, is broken. */
    static Cell number(String written) {
        try {
            BigDecimal value = written.length() > 64 ? null : new BigDecimal(written.strip());
            if (value == null || Math.abs((long) value.precision() - value.scale()) > FARTHEST || value.scale() > 400) {
                return new Cell(Kind.BROKEN, written.length() > 64 ? written.substring(0, 64) : written);
            }
            BigDecimal shown = value.round(SHOWN).stripTrailingZeros();
            return new Cell(Kind.NUMBER, (shown.scale() < 0 ? shown.setScale(0) : shown).toPlainString());
        } catch (NumberFormatException none) {
            return new Cell(Kind.BROKEN, written);
        }
    }

    static Cell date(LocalDate day) {
        return new Cell(Kind.DATE, day.toString());
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return kind == Kind.EMPTY;
    }
}
