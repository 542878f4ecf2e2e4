package dev.vitral.production.cutting;

import java.math.BigDecimal;

/**
 * How sheets are cut. Lengths in tenths of a millimetre.
 *
 * @param stages 2 (strips, panes) or 3 (strips, rows, panes); a last cut that trims a pane to its size does not count, as in the literature's
 *     non-exact guillotine cutting
 * @param trim taken off all four sides of a sheet first
 * @param kerf width that a cut takes; 0 for glass
 * @param minimumBreak narrowest strip that can be broken off, else 0
 * @param minimumRemnant least side of a rest worth keeping
 */
public record SheetRules(int stages, long trim, long kerf, long minimumBreak, long minimumRemnant) {
    /** Least side of a remnant kept unless a shop says otherwise: 100 mm. */
    public static final long REMNANT = 1_000;

    /** Refuses other stages than 2 and 3, and negative lengths. */
    public SheetRules {
        if (stages < 2 || stages > 3 || trim < 0 || kerf < 0 || minimumBreak < 0 || minimumRemnant < 0) {
            throw new IllegalArgumentException("stages are 2 or 3, lengths not negative");
        }
    }

    /** Three stages, no kerf, no minimum break. */
    public static SheetRules glass(long trim) {
        return new SheetRules(3, trim, 0, 0, REMNANT);
    }

    /**
     * Millimetres as tenths.
     *
     * @throws ArithmeticException when finer than 0.1 mm
     */
    public static long tenths(BigDecimal millimetres) {
        return millimetres.movePointRight(1).longValueExact();
    }

    /** Tenths as millimetres with one decimal. */
    public static BigDecimal millimetres(long tenths) {
        return BigDecimal.valueOf(tenths, 1);
    }

    /** Whether that much beside a cut is nothing or can be broken off; {@code gap} includes the kerf. */
    boolean breaks(long gap) {
        return gap == 0 || minimumBreak == 0 || gap - kerf >= minimumBreak;
    }
}
