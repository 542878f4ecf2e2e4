package dev.vitral.stock;

/** What a movement does to the stock, and at which cost (domain.md, «Kardex and day close»). */
public enum MovementType {
    /** Enters at the cost of the purchase. */
    RECEIPT(true),
    /** Leaves at the average cost. */
    ISSUE(false),
    /** Enters at the average cost: more was counted than known. */
    ADJUSTMENT_IN(true),
    /** Leaves at the average cost: less was counted than known. */
    ADJUSTMENT_OUT(false),
    /** Leaves at its purchase cost. */
    SUPPLIER_RETURN(false),
    /** Enters at the cost of its issue. */
    CUSTOMER_RETURN(true),
    /** Undoes another movement; its direction is the other's opposite. */
    REVERSAL(true);

    private final boolean incoming;

    MovementType(boolean incoming) {
        this.incoming = incoming;
    }

    /** Whether the quantity comes in; of a reversal ask the movement. */
    public boolean isIncoming() {
        return incoming;
    }

    /** Whether someone must say why. */
    public boolean needsReason() {
        return this == ADJUSTMENT_IN || this == ADJUSTMENT_OUT || this == REVERSAL;
    }
}
