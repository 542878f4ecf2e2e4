package dev.vitral.purchasing;

/** Where a purchase order stands (STK-6). */
public enum PurchaseOrderStatus {
    /** Being written. */
    DRAFT,
    /** With the supplier; nothing has come. */
    SENT,
    /** Some of it has come. */
    PARTLY_RECEIVED,
    /** All of it has come. */
    RECEIVED,
    /** Closed short: what is missing won't come. */
    CLOSED,
    /** Called off before anything came. */
    CANCELLED;

    /** Whether goods may come. */
    public boolean awaitsGoods() {
        return this == SENT || this == PARTLY_RECEIVED;
    }

    /** Whether what it asks for counts as on order; a draft does, so that nothing is ordered twice. */
    boolean countsAsOrdered() {
        return this == DRAFT || awaitsGoods();
    }
}
