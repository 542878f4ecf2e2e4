package dev.vitral.quoting;

/** The life of a quotation (QUO-5). */
public enum QuotationStatus {
    /** Being written; may change. */
    DRAFT,
    /** With the customer; its figures stand. */
    SENT,
    /** The customer said yes. */
    ACCEPTED,
    /** The customer said no. */
    REJECTED,
    /** Its last day passed without an answer. */
    EXPIRED,
    /** Called off by the shop, also after the customer said yes. */
    CANCELLED,
    /** An earlier revision, kept as it went out. */
    REPLACED;

    /** Whether a next revision may be made of it: it went out and was not accepted. */
    public boolean isRevisable() {
        return this == SENT || this == REJECTED || this == EXPIRED;
    }

    /** Whether there is something to call off. */
    public boolean isCancellable() {
        return this == DRAFT || this == SENT || this == ACCEPTED;
    }
}
