package dev.vitral.quoting.design;

import java.math.BigDecimal;

/**
 * How a piece is cut and which one it is.
 *
 * @param leftDegrees the saw's angle at the left or lower end, 1 to 179; 90 is square
 * @param rightDegrees the same at the right or upper end
 * @param remark which piece it is, such as {@code jamba izquierda}; empty where the material says it
 */
public record Making(BigDecimal leftDegrees, BigDecimal rightDegrees, String remark) {

    // Before PLAIN, whose making asks for them.
    private static final BigDecimal LEAST = BigDecimal.ONE;
    private static final BigDecimal MOST = new BigDecimal("179");

    /** A square cut. */
    public static final BigDecimal SQUARE = new BigDecimal("90");

    /** Square at both ends, without a remark. */
    public static final Making PLAIN = new Making(SQUARE, SQUARE, "");

    /** Refuses angles that no saw cuts. */
    public Making {
        if (!cuts(leftDegrees) || !cuts(rightDegrees)) {
            throw new IllegalArgumentException("a cut's angle is 1 to 179 degrees");
        }
    }

    private static boolean cuts(BigDecimal degrees) {
        return degrees.compareTo(LEAST) >= 0 && degrees.compareTo(MOST) <= 0;
    }
}
