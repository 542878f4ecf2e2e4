package dev.vitral.stock;

import dev.vitral.history.RecordUndo;
import org.springframework.stereotype.Component;

/** A change set's reservations are undone by giving back what they hold; putting former quantities back would take it from others. */
@Component
class ReservationUndo implements RecordUndo {
    private final Reservations reservations;
    private final ReservationRecords records;

    ReservationUndo(Reservations reservations, ReservationRecords records) {
        this.reservations = reservations;
        this.records = records;
    }

    @Override
    public Class<?> entity() {
        return Reservation.class;
    }

    @Override
    public void undo(long id, String title) {
        records.findById(id).ifPresent(it -> reservations.release(it.getDocument(), it.getProduct().getId()));
    }
}
