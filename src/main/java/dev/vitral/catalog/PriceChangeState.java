package dev.vitral.catalog;

/** Where a price change stands. */
public enum PriceChangeState {
    /** Its rows are being worked out. */
    PREVIEWING,
    /** Can be looked at and applied. */
    READY,
    /** Is being applied. */
    APPLYING,
    /** Was applied, rows that were stale aside. */
    APPLIED,
    /** Is being undone. */
    UNDOING,
    /** Was undone, conflicts aside. */
    UNDONE;

    /** Whether work on it goes on. */
    public boolean isUnderWay() {
        return this == PREVIEWING || this == APPLYING || this == UNDOING;
    }
}
