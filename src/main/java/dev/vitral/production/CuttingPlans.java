package dev.vitral.production;

import dev.vitral.jobs.Jobs;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to the cutting plans of work orders (QUO-11): a job plans, lines are locked, and a plan made again keeps those. */
@Service
@RequiresClerk
@Transactional
public class CuttingPlans {
    private final WorkOrderRecords orders;
    private final CuttingPlanRecords plans;
    private final CuttingPlanSteps steps;
    private final WorkOrders orderPieces;
    private final CuttingRules rules;
    private final Jobs jobs;

    CuttingPlans(WorkOrderRecords orders, CuttingPlanRecords plans, CuttingPlanSteps steps, WorkOrders orderPieces, CuttingRules rules, Jobs jobs) {
        this.orders = orders;
        this.plans = plans;
        this.steps = steps;
        this.orderPieces = orderPieces;
        this.rules = rules;
        this.jobs = jobs;
    }

    /** The plan of the work order; empty before one was asked for. */
    @Transactional(readOnly = true)
    public Optional<CutPlan> find(long workOrderId) {
        return plans.findByWorkOrderId(workOrderId).map(steps::read);
    }

    /**
     * Begins to plan in the background, locked lines kept; it is under way when it comes back. The order is locked first, so that two who ask at once begin one
     * job.
     *
     * @param version of the plan that the caller read; none takes it as it is
     * @throws Problem workOrder.notFound (404); cuttingPlan.stands (409) once it is cut; cuttingPlan.underWay (409); record.stale (412)
     */
    public CutPlan plan(long workOrderId, @Nullable Long version) {
        WorkOrder order = orders.at(workOrderId, null);
        if (!order.getState().isBefore()) {
            throw CuttingPlan.stands(order);
        }
        CuttingPlan plan = plans.findByWorkOrderId(workOrderId).orElseGet(() -> plans.saveAndFlush(new CuttingPlan(order)));
        if (version != null) {
            plan.requireVersion(version);
        }
        requireQuiet(plan);
        plan.workedOnBy(jobs.start(CuttingPlanWork.KIND, order.getFolio(), Map.of(CuttingPlanWork.ORDER, String.valueOf(workOrderId))).id());
        return steps.read(plans.saveAndFlush(plan));
    }

    /**
     * Locks a line, which then stays as it is when the order is planned again, or unlocks it.
     *
     * @param version of the plan that the caller read
     * @param line from 1, through all parts
     * @throws Problem cuttingPlan.notFound, cuttingPlan.noLine (404); cuttingPlan.stands, cuttingPlan.underWay (409); record.stale (412)
     */
    public CutPlan lock(long workOrderId, long version, int line, boolean locked) {
        WorkOrder order = orders.at(workOrderId, null);
        CuttingPlan plan = plans.findByWorkOrderId(workOrderId).orElseThrow(() -> Problem.notFound("cuttingPlan", order.getFolio()));
        plan.requireVersion(version);
        if (!order.getState().isBefore()) {
            throw CuttingPlan.stands(order);
        }
        requireQuiet(plan);
        int left = line - 1;
        for (CuttingPart part : plan.getParts()) {
            CutLines lines = part.getLines();
            if (left < lines.size()) {
                part.lines(lines.lock(left, locked).orElseThrow(() -> noLine(line)));
                plan.changed();
                return steps.read(plans.saveAndFlush(plan));
            }
            left -= lines.size();
        }
        throw noLine(line);
    }

    /**
     * The drawing of one line as SVG.
     *
     * @param line from 1, through all parts
     * @throws Problem cuttingPlan.notFound, cuttingPlan.noLine (404)
     */
    @Transactional(readOnly = true)
    public String drawing(long workOrderId, int line) {
        CutPlan plan = find(workOrderId).orElseThrow(() -> Problem.notFound("cuttingPlan", workOrderId));
        CutPieces pieces = new CutPieces(orderPieces.pieces(workOrderId));
        for (CutPlan.Part part : plan.parts()) {
            int at = line - part.firstLine();
            CutLines lines = part.lines();
            if (at >= 0 && at < lines.size()) {
                return at < lines.bars().size()
                        ? CutDrawings.svg(lines.bars().get(at), pieces, rules)
                        : CutDrawings.svg(lines.sheets().get(at - lines.bars().size()));
            }
        }
        throw noLine(line);
    }

    private static Problem noLine(int line) {
        return Problem.of(Problem.Kind.NOT_FOUND, "cuttingPlan.noLine", String.valueOf(line));
    }

    private void requireQuiet(CuttingPlan plan) {
        if (steps.isUnderWay(plan)) {
            throw Problem.of(Problem.Kind.CONFLICT, "cuttingPlan.underWay", plan.getWorkOrder().getFolio());
        }
    }
}
