package dev.vitral.production.ui;

import dev.vitral.production.WorkOrderRow;
import java.util.function.Supplier;

/** Does a step of the work order that is open and shows what came of it. */
@FunctionalInterface
interface StepRunner {
    /** {@code said} is what to say when it is done, in words already translated. */
    void run(Supplier<WorkOrderRow> step, String said);
}
