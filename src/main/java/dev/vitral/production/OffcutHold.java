package dev.vitral.production;

import dev.vitral.stock.ReservationHold;
import org.springframework.stereotype.Component;

/** An offcut keeps its quantity set aside as long as it is there. */
@Component
class OffcutHold implements ReservationHold {
    @Override
    public boolean holds(String document) {
        return document.startsWith(Offcut.PREFIX);
    }
}
