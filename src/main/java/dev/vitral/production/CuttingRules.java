package dev.vitral.production;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this shop cuts profiles, millimetres.
 *
 * @param kerf width of the saw's cut
 * @param barTrim taken off each end of a bar
 */
@ConfigurationProperties("vitral.cutting")
public record CuttingRules(@DefaultValue("4") BigDecimal kerf, @DefaultValue("10") BigDecimal barTrim) {}
