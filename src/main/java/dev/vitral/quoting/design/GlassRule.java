package dev.vitral.quoting.design;

import dev.vitral.quoting.formula.Formula;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a pane must keep to: {@code V3C, V4C: at most 1.5 m²} makes a large pane take thicker glass.
 *
 * @param glasses codes that it is for; all where empty
 * @param minimumMm the least side
 * @param maximumMm the greatest side
 * @param maximumM2 the greatest area
 * @param holds not zero where all is well; beside the template's names it sees {@code paneW}, {@code paneH} in mm and {@code paneM2}
 * @param message told to the clerk where a pane breaks it
 */
public record GlassRule(
        List<String> glasses,
        @Nullable BigDecimal minimumMm,
        @Nullable BigDecimal maximumMm,
        @Nullable BigDecimal maximumM2,
        @Nullable Formula holds,
        String message) {

    /** Width of the pane in mm. */
    public static final String WIDTH = "paneW";

    /** Height of the pane in mm. */
    public static final String HEIGHT = "paneH";

    /** Area of the pane in m². */
    public static final String AREA = "paneM2";

    /** The names that only these rules see. */
    public static final Set<String> NAMES = Set.of(WIDTH, HEIGHT, AREA);

    /** Copies the list. */
    public GlassRule {
        glasses = List.copyOf(glasses);
    }

    boolean isFor(String glass) {
        return glasses.isEmpty() || glasses.contains(glass);
    }

    boolean allows(BigDecimal widthMm, BigDecimal heightMm, Map<String, BigDecimal> values) {
        BigDecimal m2 = widthMm.multiply(heightMm).movePointLeft(6);
        boolean sized = (minimumMm == null || widthMm.min(heightMm).compareTo(minimumMm) >= 0)
                && (maximumMm == null || widthMm.max(heightMm).compareTo(maximumMm) <= 0)
                && (maximumM2 == null || m2.compareTo(maximumM2) <= 0);
        if (!sized || holds == null) {
            return sized;
        }
        Map<String, BigDecimal> all = new HashMap<>(values);
        all.put(WIDTH, widthMm);
        all.put(HEIGHT, heightMm);
        all.put(AREA, m2);
        return holds.holds(all);
    }
}
