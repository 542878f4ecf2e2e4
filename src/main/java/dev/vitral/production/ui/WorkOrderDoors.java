package dev.vitral.production.ui;

import dev.vitral.history.RecordHistory;
import dev.vitral.production.WorkOrders;
import dev.vitral.production.WorkShortages;
import dev.vitral.shared.Idempotency;
import org.springframework.stereotype.Component;

/** The services that the screen of a work order asks. */
@Component
record WorkOrderDoors(WorkOrders orders, WorkShortages shortages, RecordHistory history, Idempotency idempotency) {}
