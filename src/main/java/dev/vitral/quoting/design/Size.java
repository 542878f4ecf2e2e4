package dev.vitral.quoting.design;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Outer width and height of a window in millimetres. */
public record Size(BigDecimal widthMm, BigDecimal heightMm) {

    /**
     * Both must be over zero; a template's own limits are checked where it is exploded.
     *
     * @throws DesignException of reason OUT_OF_RANGE
     */
    public Size {
        requirePositive(Parameter.WIDTH, widthMm);
        requirePositive(Parameter.HEIGHT, heightMm);
    }

    /** A size in whole millimetres. */
    public static Size of(long widthMm, long heightMm) {
        return new Size(BigDecimal.valueOf(widthMm), BigDecimal.valueOf(heightMm));
    }

    /** The area in m², 6 places. */
    public BigDecimal areaM2() {
        return widthMm.multiply(heightMm).movePointLeft(6).setScale(6, RoundingMode.HALF_UP);
    }

    private static void requirePositive(String name, BigDecimal value) {
        if (value.signum() <= 0) {
            throw DesignException.outOfRange(name, value, "> 0");
        }
    }
}
