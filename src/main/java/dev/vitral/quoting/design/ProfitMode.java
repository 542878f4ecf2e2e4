package dev.vitral.quoting.design;

/** What a profit rate is a part of. */
public enum ProfitMode {
    /** Of the cost: profit = cost × rate, added to it. */
    MARKUP,
    /** Of the price: price = cost ÷ (1 − rate). */
    MARGIN
}
