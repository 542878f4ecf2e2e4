package dev.vitral.quoting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer's link as the shop sees it; its secret is nowhere.
 *
 * @param revision of the quotation that it speaks of
 * @param answer ACCEPTED or REJECTED, once it was answered
 * @param signer name that the customer typed
 * @param address that the answer came from
 * @param client user agent that the answer came from
 */
public record CustomerLink(
        long id,
        int revision,
        Instant madeAt,
        String madeBy,
        Instant expiresAt,
        State state,
        @Nullable Instant revokedAt,
        @Nullable QuotationStatus answer,
        @Nullable Instant answeredAt,
        @Nullable String signer,
        @Nullable String address,
        @Nullable String client) {

    /** What became of it. */
    public enum State {
        /** The customer may answer. */
        OPEN,
        /** The customer answered by it. */
        ANSWERED,
        /** The shop ended it. */
        REVOKED,
        /** Its last moment passed. */
        EXPIRED,
        /** The quotation was decided otherwise, revised or taken out of use. */
        REPLACED
    }
}
