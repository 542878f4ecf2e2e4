package dev.vitral.quoting;

/** A quotation was called off; heard in the same transaction, so that what it held is given back. */
public record QuotationCancelled(long quotationId) {}
