package dev.vitral.quoting.design;

import java.math.BigDecimal;

/** A sheet of glass as bought, in millimetres. */
public record Sheet(BigDecimal widthMm, BigDecimal heightMm) {

    /** The largest sheet of the trade, taken where a glass names none: 2.40 × 3.60 m. */
    public static final Sheet LARGEST = new Sheet(new BigDecimal("2400"), new BigDecimal("3600"));

    /** Both sides must be over zero. */
    public Sheet {
        if (widthMm.signum() <= 0 || heightMm.signum() <= 0) {
            throw new IllegalArgumentException("a sheet has two sides over zero");
        }
    }

    /** Whether a pane can be cut from it, turned or not. */
    boolean holds(BigDecimal paneWidthMm, BigDecimal paneHeightMm) {
        return widthMm.min(heightMm).compareTo(paneWidthMm.min(paneHeightMm)) >= 0
                && widthMm.max(heightMm).compareTo(paneWidthMm.max(paneHeightMm)) >= 0;
    }

    @Override
    public String toString() {
        return widthMm.toPlainString() + " × " + heightMm.toPlainString();
    }
}
