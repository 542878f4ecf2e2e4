package dev.vitral.stock;

/** The life of a {@link Reservation}. */
public enum ReservationState {
    /** Its quantity is set aside. */
    OPEN,
    /** Given back: its quantity is what was set aside until then. */
    RELEASED,
    /** All of it was taken out. */
    CONSUMED
}
