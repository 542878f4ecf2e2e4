package dev.vitral.production.ui;

import dev.vitral.history.RecordHistory;
import dev.vitral.jobs.Jobs;
import dev.vitral.production.CuttingPapers;
import dev.vitral.production.CuttingPlans;
import dev.vitral.production.CuttingRules;
import dev.vitral.production.WorkOrders;
import dev.vitral.production.WorkShortages;
import dev.vitral.shared.Idempotency;
import org.springframework.stereotype.Component;

/** The services that the screen of a work order asks. */
@Component
record WorkOrderDoors(
        WorkOrders orders, WorkShortages shortages, CuttingPlans plans, CuttingPapers papers, CuttingRules rules, Jobs jobs, RecordHistory history,
        Idempotency idempotency) {}
