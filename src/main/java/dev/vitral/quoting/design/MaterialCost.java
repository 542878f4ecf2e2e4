package dev.vitral.quoting.design;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What costing must know of a material.
 *
 * @param code the material's code, as components name it
 * @param unit the unit the cost is for: the bar for a profile, m² for glass, its own otherwise
 * @param cost before tax and before any colour factor, not negative
 * @param barLengthMm of a profile's bar, required for profiles and only for them
 * @param sheet of a glass; without one the largest of the trade is taken
 */
public record MaterialCost(
        String code,
        MaterialKind kind,
        String unit,
        BigDecimal cost,
        @Nullable BigDecimal barLengthMm,
        @Nullable Sheet sheet) {

    /** Refuses a negative cost and a profile without a bar. */
    public MaterialCost {
        if (cost.signum() < 0) {
            throw new IllegalArgumentException("negative cost of " + code);
        }
        if ((kind == MaterialKind.PROFILE) != (barLengthMm != null)) {
            throw new IllegalArgumentException("a bar length belongs to a profile, and only to it: " + code);
        }
        if (barLengthMm != null && barLengthMm.signum() <= 0) {
            throw new IllegalArgumentException("bar length of " + code + " is not over zero");
        }
    }

    /** A profile bought by the bar. */
    public static MaterialCost profile(String code, String unit, BigDecimal cost, BigDecimal barLengthMm) {
        return new MaterialCost(code, MaterialKind.PROFILE, unit, cost, barLengthMm, null);
    }

    /** Anything that isn't a profile, glass from the largest sheet. */
    public static MaterialCost other(String code, MaterialKind kind, String unit, BigDecimal cost) {
        return new MaterialCost(code, kind, unit, cost, null, null);
    }

    BigDecimal bar() {
        if (barLengthMm == null) {
            throw new IllegalStateException(code + " is no profile");
        }
        return barLengthMm;
    }

    Sheet sheetOrLargest() {
        return sheet == null ? Sheet.LARGEST : sheet;
    }
}
