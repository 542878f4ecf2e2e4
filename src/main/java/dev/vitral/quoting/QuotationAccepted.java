package dev.vitral.quoting;

/** The customer accepted a quotation; heard in the transaction of the acceptance, which fails as a whole when a hearer does. */
public record QuotationAccepted(long quotationId) {}
