package dev.vitral.quoting;

/** The life of a quotation. */
public enum QuotationStatus {
    /** Being written; may change. */
    DRAFT,
    /** With the customer; its figures stand. */
    SENT,
    /** The customer said yes. */
    ACCEPTED,
    /** The customer said no. */
    REJECTED
}
