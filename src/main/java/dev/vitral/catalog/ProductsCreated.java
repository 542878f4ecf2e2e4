package dev.vitral.catalog;

import java.util.List;

/**
 * Many products came into being at once; heard in the same transaction, as {@link ProductCreated} is.
 *
 * @param revision of the history under which they are kept
 */
public record ProductsCreated(List<Long> productIds, long revision) {}
