package dev.vitral.production;

/** Where an offcut stands. */
public enum OffcutState {
    /** In stock for any plan to take. */
    AVAILABLE,
    /** In stock, meant for the work order whose plan takes it. */
    SET_ASIDE,
    /** Cut up by a work order. */
    USED,
    /** Thrown away. */
    SCRAPPED;

    /** Whether it is in stock. */
    public boolean isThere() {
        return this == AVAILABLE || this == SET_ASIDE;
    }
}
