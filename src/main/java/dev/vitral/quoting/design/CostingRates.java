package dev.vitral.quoting.design;

import java.math.BigDecimal;

/**
 * A workshop's own rates, as fractions: 0.35 is 35 %.
 *
 * @param profitRate from 0 to 10 as mark-up, from 0 to below 1 as margin
 * @param overheadRate of the direct cost, 0 to 10
 * @param wasteProfilesRate of the profiles' cost, 0 to 1
 * @param wasteGlassRate of the glass's cost, 0 to 1
 */
public record CostingRates(
        ProfitMode profitMode,
        BigDecimal profitRate,
        BigDecimal overheadRate,
        BigDecimal wasteProfilesRate,
        BigDecimal wasteGlassRate) {

    /** Refuses rates out of range. */
    public CostingRates {
        Rate.within(profitRate, BigDecimal.TEN, "profitRate");
        Rate.within(overheadRate, BigDecimal.TEN, "overheadRate");
        Rate.within(wasteProfilesRate, BigDecimal.ONE, "wasteProfilesRate");
        Rate.within(wasteGlassRate, BigDecimal.ONE, "wasteGlassRate");
        if (profitMode == ProfitMode.MARGIN && profitRate.compareTo(BigDecimal.ONE) >= 0) {
            throw new IllegalArgumentException("a margin is below 1");
        }
    }
}
