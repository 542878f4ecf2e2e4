package dev.vitral.quoting;

import dev.vitral.quoting.design.CostingPolicy;
import dev.vitral.quoting.design.CostingRates;
import dev.vitral.quoting.design.ProfitMode;
import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the shop usually takes where a quotation says nothing: samples of the trade (domain.md, «Windows»), to be checked by each shop. Rates are fractions.
 *
 * @param validDays days that a quotation holds
 * @param costingPolicy how waste is charged
 * @param discountLimit deepest discount of a line that a clerk may send
 * @param marginFloor least margin of the price before tax that a clerk may send
 */
@ConfigurationProperties("vitral.quoting")
public record ShopRates(
        @DefaultValue("0.16") BigDecimal taxRate,
        @DefaultValue("0.60") BigDecimal depositRate,
        @DefaultValue("MARKUP") ProfitMode profitMode,
        @DefaultValue("0.35") BigDecimal profitRate,
        @DefaultValue("0.10") BigDecimal overheadRate,
        @DefaultValue("0.08") BigDecimal wasteProfilesRate,
        @DefaultValue("0.10") BigDecimal wasteGlassRate,
        @DefaultValue("15") int validDays,
        @DefaultValue("NET") CostingPolicy costingPolicy,
        @DefaultValue("0.15") BigDecimal discountLimit,
        @DefaultValue("0.05") BigDecimal marginFloor) {

    /** Those that a price is made with. */
    public CostingRates costing() {
        return new CostingRates(profitMode, profitRate, overheadRate, wasteProfilesRate, wasteGlassRate);
    }
}
