package dev.vitral.quoting;

/** The last day of a sent quotation passed without an answer; heard in the same transaction. */
public record QuotationExpired(long quotationId) {}
