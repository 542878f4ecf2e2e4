package dev.vitral.quoting.design;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Where a line of materials comes from and how its pieces are cut.
 *
 * @param part the sub-templates that it belongs to, such as {@code PTA puerta}, outermost first; null for the window's own
 * @param remark which piece it is; null where the material says it
 * @param leftDegrees the angle at the left or lower end of a profile, 90 is square
 * @param rightDegrees the angle at the other end
 * @param formulas what its measures came from, such as {@code (A-185)/2}
 */
public record PieceMark(
        @Nullable String part,
        @Nullable String remark,
        BigDecimal leftDegrees,
        BigDecimal rightDegrees,
        String formulas) {

    static PieceMark of(Component component) {
        Making making = component.making();
        return new PieceMark(
                null,
                making.remark().isEmpty() ? null : making.remark(),
                making.leftDegrees(),
                making.rightDegrees(),
                component.formulaTexts());
    }

    PieceMark within(String outer) {
        return new PieceMark(part == null ? outer : outer + " › " + part, remark, leftDegrees, rightDegrees, formulas);
    }

    /** Whether one of its ends is not cut square. */
    public boolean mitred() {
        return leftDegrees.compareTo(Making.SQUARE) != 0 || rightDegrees.compareTo(Making.SQUARE) != 0;
    }
}
