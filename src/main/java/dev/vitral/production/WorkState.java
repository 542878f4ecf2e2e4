package dev.vitral.production;

import java.util.List;

/** Where a work order stands: the columns of the board (QUO-17). */
public enum WorkState {
    /** Accepted, nothing done yet. */
    PENDING,
    /** What is missing is on order. */
    MATERIALS_ORDERED,
    /** All material is there. */
    RECEIVED,
    /** Being cut and assembled: its cutting plan stands. */
    IN_PRODUCTION,
    /** Made and its material booked; being looked at. */
    QUALITY_CHECK,
    /** May be fetched or installed. */
    READY,
    /** With the customer. */
    DELIVERED,
    /** Called off; its material is free again. */
    CANCELLED;

    /** Whether nothing has been cut yet. */
    public boolean isBefore() {
        return this == PENDING || this == MATERIALS_ORDERED || this == RECEIVED;
    }

    /** Whether it is over. */
    public boolean isOver() {
        return this == DELIVERED || this == CANCELLED;
    }

    /** Where it may be moved from here: among the states before cutting freely, then step by step, back as well until it is delivered. */
    public List<WorkState> next() {
        return switch (this) {
            case PENDING -> List.of(MATERIALS_ORDERED, RECEIVED, IN_PRODUCTION);
            case MATERIALS_ORDERED -> List.of(PENDING, RECEIVED, IN_PRODUCTION);
            case RECEIVED -> List.of(PENDING, MATERIALS_ORDERED, IN_PRODUCTION);
            case IN_PRODUCTION -> List.of(QUALITY_CHECK);
            case QUALITY_CHECK -> List.of(IN_PRODUCTION, READY);
            case READY -> List.of(QUALITY_CHECK, DELIVERED);
            case DELIVERED, CANCELLED -> List.of();
        };
    }
}
