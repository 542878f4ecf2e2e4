package dev.vitral.stock;

/** A movement was posted, in the transaction that posted it. */
public record MovementPosted(long movementId, long productId) {}
