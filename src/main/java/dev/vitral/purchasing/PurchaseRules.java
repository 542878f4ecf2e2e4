package dev.vitral.purchasing;

import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the shop buys (VITRAL_PURCHASING_…).
 *
 * @param tolerance how much more than ordered a clerk may receive, as a fraction of the line: 0.02 is 2 %
 * @param taxRate of products that name none, a fraction
 */
@ConfigurationProperties("vitral.purchasing")
record PurchaseRules(@DefaultValue("0") BigDecimal tolerance, @DefaultValue("0.16") BigDecimal taxRate) {}
