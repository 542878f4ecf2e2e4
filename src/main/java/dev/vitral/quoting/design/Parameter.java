package dev.vitral.quoting.design;

import dev.vitral.quoting.formula.Formula;
import java.math.BigDecimal;

/**
 * A measure that a template's formulas are written over.
 *
 * @param name as formulas use it; {@value #WIDTH} is the width and {@value #HEIGHT} the height
 * @param unit shown beside the field, such as {@code mm}
 * @param minimum the least value allowed
 * @param maximum the greatest value allowed
 * @param standard the value taken where none is given, within the two
 */
public record Parameter(String name, String unit, BigDecimal minimum, BigDecimal maximum, BigDecimal standard) {

    /** The name of the width, which each template has. */
    public static final String WIDTH = "A";

    /** The name of the height, which each template has. */
    public static final String HEIGHT = "H";

    /** Refuses a name that no formula could use and a standard value outside the range. */
    public Parameter {
        if (!Formula.isName(name)) {
            throw new IllegalArgumentException("not a parameter's name: " + name);
        }
        if (minimum.compareTo(standard) > 0 || standard.compareTo(maximum) > 0) {
            throw new IllegalArgumentException("minimum <= standard <= maximum does not hold for " + name);
        }
    }

    /** A measure in whole millimetres. */
    public static Parameter millimetres(String name, long minimum, long maximum, long standard) {
        return new Parameter(
                name, "mm", BigDecimal.valueOf(minimum), BigDecimal.valueOf(maximum), BigDecimal.valueOf(standard));
    }

    boolean allows(BigDecimal value) {
        return value.compareTo(minimum) >= 0 && value.compareTo(maximum) <= 0;
    }
}
