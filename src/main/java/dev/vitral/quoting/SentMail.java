package dev.vitral.quoting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One sending of a quotation by mail.
 *
 * @param jobId the background work that does it
 * @param problem code of what kept it from going out
 */
public record SentMail(
        long id,
        int revision,
        String sentTo,
        String language,
        Instant askedAt,
        String askedBy,
        @Nullable Long jobId,
        State state,
        @Nullable Instant endedAt,
        @Nullable String problem) {

    /** Where it stands. */
    public enum State {
        /** About to be sent. */
        QUEUED,
        /** The mail server has it. */
        SENT,
        /** It did not go out. */
        FAILED
    }
}
