package dev.vitral.catalog;

/** A product came into being; heard in the same transaction, so that its stock level is there with it. */
public record ProductCreated(long productId) {}
