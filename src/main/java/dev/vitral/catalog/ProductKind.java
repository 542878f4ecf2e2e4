package dev.vitral.catalog;

/** What a product is to the workshop; decides how a window's formula counts it. */
public enum ProductKind {
    /** Aluminium profile, bought by the bar, cut to length. */
    PROFILE,
    /** Glass or panel, counted in m². */
    GLASS,
    /** Fittings, counted in pieces. */
    HARDWARE,
    /** Gaskets, screws, sealant. */
    CONSUMABLE,
    /** Anything that windows don't use. */
    OTHER
}
