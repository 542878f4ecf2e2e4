package dev.vitral.quoting.design;

/** Why a price moved between two versions of a quote, in the order in which {@link PriceBridge} puts one after the other. */
public enum BridgeStep {
    /** Lines came or went, or other quantities of them. */
    LINES,
    /** Other measures. */
    SIZE,
    /** Other glass, finish or materials. */
    GLASS,
    /** The same materials cost otherwise. */
    COST,
    /** Other rates of waste, labour, installation or overhead. */
    RATE,
    /** Another profit, or another price agreed for plain material. */
    MARGIN,
    /** Other discounts, of a line or of the whole. */
    DISCOUNT,
    /** Another tax rate. */
    TAX,
    /** What the rounding of each figure to the cent makes of all of this. */
    ROUNDING
}
