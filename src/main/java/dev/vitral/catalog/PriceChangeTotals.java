package dev.vitral.catalog;

import java.math.BigDecimal;

/**
 * What the rows of a price change come to.
 *
 * @param products rows in all
 * @param warned rows with a warning
 * @param stale rows that were not applied because the product had changed since the preview
 * @param conflicts rows that were not undone because the price had been changed again
 * @param oldTotal sum of the prices of one unit each before
 * @param newTotal the same after
 */
public record PriceChangeTotals(int products, int warned, int stale, int conflicts, BigDecimal oldTotal, BigDecimal newTotal) {}
