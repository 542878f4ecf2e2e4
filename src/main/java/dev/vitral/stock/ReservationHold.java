package dev.vitral.stock;

/** A room whose documents keep what they have set aside until they let go of it themselves, such as offcuts: nobody gives it back by hand. */
public interface ReservationHold {
    /** Whether it is the document of such a room. */
    boolean holds(String document);
}
