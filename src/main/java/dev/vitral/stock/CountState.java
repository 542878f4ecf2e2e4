package dev.vitral.stock;

/** The life of a count. */
public enum CountState {
    /** The sheet is made, nothing is counted yet. */
    OPEN,
    /** Somebody counts. */
    COUNTING,
    /** Counting is over; a manager looks at the differences. */
    REVIEW,
    /** A large count's adjustments are being posted. */
    APPROVING,
    /** The adjustments are posted. */
    APPROVED,
    /** Nothing comes of it. */
    CANCELLED
}
