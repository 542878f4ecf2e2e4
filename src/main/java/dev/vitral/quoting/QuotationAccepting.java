package dev.vitral.quoting;

/** A quotation is about to be accepted; told before anything of it is read, so that who hears of it can take its locks first. */
public record QuotationAccepting(long quotationId) {}
