package dev.vitral.production.ui;

import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.CatalogData;
import dev.vitral.history.RecordHistory;
import dev.vitral.production.OffcutLabels;
import dev.vitral.production.Offcuts;
import dev.vitral.shared.Idempotency;
import dev.vitral.stock.Warehouses;
import org.springframework.stereotype.Component;

/** The services that the screen of the offcuts asks. */
@Component
record OffcutDoors(
        Offcuts offcuts, OffcutLabels labels, Catalog catalog, CatalogData data, Warehouses warehouses, RecordHistory history, Idempotency idempotency) {}
