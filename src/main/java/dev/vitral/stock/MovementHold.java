package dev.vitral.stock;

import java.util.Optional;

/** A room whose documents undo their own movements, such as receipts and work orders: nobody reverses one of them alone, or the document would tell lies. */
public interface MovementHold {
    /** Number of the document whose movement it is; none when it is no document's of this room. */
    Optional<String> holder(long movementId);
}
