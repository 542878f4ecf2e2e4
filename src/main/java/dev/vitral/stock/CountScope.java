package dev.vitral.stock;

/** Which products of a warehouse a count asks for. */
public enum CountScope {
    /** All that are or were there. */
    ALL,
    /** Those of a category and of the ones below it. */
    CATEGORY,
    /** Those last put in one rack or bin. */
    LOCATION,
    /** Those listed. */
    PRODUCTS,
    /** Those that moved there in the last 90 days. */
    MOVING
}
