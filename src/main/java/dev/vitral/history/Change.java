package dev.vitral.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction did to one record (AUD-1, AUD-2).
 *
 * @param revision number, ascending in time over all records
 * @param at when, UTC
 * @param user who
 * @param address from which network address, absent for work of the application itself
 * @param client with which program
 * @param requestId identifier shared with log and error
 * @param reason why, where a reason was asked
 * @param action what was done
 * @param changes the fields that differ, those of parts after the record's own; empty when none that a reader is shown did
 */
public record Change(
        long revision,
        Instant at,
        String user,
        @Nullable String address,
        @Nullable String client,
        String requestId,
        @Nullable String reason,
        Action action,
        List<FieldChange> changes) {

    /** What was done to the record as a whole. */
    public enum Action {
        CREATED,
        CHANGED,
        /** Taken out of use. */
        TRASHED,
        /** Put back into use. */
        RESTORED,
        /** Removed from the table for good. */
        DELETED
    }
}
