package dev.vitral.stock;

/** Where a day close stands. */
public enum DayCloseState {
    /** The day is frozen, its lines are being written. */
    CLOSING,
    /** Frozen, written and balanced. */
    CLOSED,
    /** An administrator opened the day again; the lines stay as they were. */
    REOPENED,
    /** Not closed: the figures did not balance, or it was cancelled. The day is open. */
    REFUSED
}
