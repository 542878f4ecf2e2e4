package dev.vitral.production;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this shop cuts (VITRAL_CUTTING_…), millimetres.
 *
 * @param kerf width of the saw's cut in profiles
 * @param barTrim taken off each end of a bar
 * @param leastBar shortest rest of a bar that is kept
 * @param sheetTrim taken off each side of a sheet
 * @param leastSheet least side of a rest of a sheet that is kept (domain.md: 10 cm)
 * @param seconds longest search for a plan
 */
@ConfigurationProperties("vitral.cutting")
public record CuttingRules(
        @DefaultValue("4") BigDecimal kerf,
        @DefaultValue("10") BigDecimal barTrim,
        @DefaultValue("500") BigDecimal leastBar,
        @DefaultValue("10") BigDecimal sheetTrim,
        @DefaultValue("100") BigDecimal leastSheet,
        @DefaultValue("5") int seconds) {}
