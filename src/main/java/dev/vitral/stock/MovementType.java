package dev.vitral.stock;

import java.util.EnumSet;
import java.util.Set;

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
    /** Used up by the shop's production; leaves at the average cost. */
    CONSUMPTION(false),
    /** Comes back from the shop's production, such as an offcut; enters at the cost that it left with, else at the average. */
    PRODUCTION_RETURN(true),
    /** Used by the shop itself («autoconsumo»), told apart in the legal inventory book; leaves at the average cost. */
    OWN_USE(false),
    /** Taken by the owner («retiro»), told apart in the legal inventory book; leaves at the average cost. */
    WITHDRAWAL(false),
    /** Broken, spoilt or cut to nothing («merma»); leaves at the average cost. */
    WASTE(false),
    /** The leg of a transfer in the warehouse that sends; posted by a transfer alone. */
    TRANSFER_OUT(false),
    /** The leg of a transfer in the warehouse that receives, at the value that left; posted by a transfer alone. */
    TRANSFER_IN(true),
    /** Undoes another movement; its direction is the other's opposite. */
    REVERSAL(true);

    private static final Set<MovementType> REASONED = EnumSet.of(ADJUSTMENT_IN, ADJUSTMENT_OUT, OWN_USE, WITHDRAWAL, WASTE, REVERSAL);

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
        return REASONED.contains(this);
    }

    /** Whether it is posted as it is, rather than as a part of a transfer or by reversing. */
    public boolean isEntered() {
        return this != REVERSAL && !isTransfer();
    }

    /** Whether it is a leg of a transfer between warehouses. */
    public boolean isTransfer() {
        return this == TRANSFER_IN || this == TRANSFER_OUT;
    }
}
