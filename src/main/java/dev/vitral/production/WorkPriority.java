package dev.vitral.production;

/** How soon a work order is to be taken, the soonest first. */
public enum WorkPriority {
    /** Before everything else. */
    URGENT,
    /** Before what is usual. */
    HIGH,
    /** As it comes. */
    NORMAL,
    /** When there is time. */
    LOW
}
