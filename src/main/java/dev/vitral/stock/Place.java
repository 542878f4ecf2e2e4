package dev.vitral.stock;

import org.jspecify.annotations.Nullable;

/** Where a movement puts or takes: the warehouse, and the rack or bin in it when one was said. */
record Place(Warehouse warehouse, @Nullable Location location) {}
