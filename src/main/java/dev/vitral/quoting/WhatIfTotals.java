package dev.vitral.quoting;

import java.math.BigDecimal;

/**
 * What the rows of a scenario come to.
 *
 * @param quotes rows in all
 * @param applied those that have the scenario's prices now
 * @param stale chosen ones that were left because they had changed
 * @param failed those that can't be priced
 * @param oldTotal sum of the totals as they are, money of 2 places; those that can't be priced are left out of both sums
 * @param newTotal the same in the scenario
 */
public record WhatIfTotals(int quotes, int applied, int stale, int failed, BigDecimal oldTotal, BigDecimal newTotal) {}
