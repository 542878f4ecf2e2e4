package dev.vitral.production;

import dev.vitral.jobs.JobRun;
import dev.vitral.jobs.JobWork;
import dev.vitral.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Plans a work order in the background, a material at a time; nothing is kept unless all is planned. */
@Component
class CuttingPlanWork implements JobWork {
    static final String KIND = "cuttingPlan";
    static final String ORDER = "order";

    /** How often it is planned anew because another order's plan took an offcut meanwhile. */
    private static final int TRIES = 5;

    private final CuttingPlanSteps steps;
    private final CuttingDesk desk;
    private final CuttingRules rules;

    CuttingPlanWork(CuttingPlanSteps steps, CuttingDesk desk, CuttingRules rules) {
        this.steps = steps;
        this.desk = desk;
        this.rules = rules;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean resumable() {
        return true;
    }

    @Override
    public void run(JobRun run) {
        long order = Long.parseLong(run.parameter(ORDER));
        CutPlan plan = plan(run, order, TRIES);
        run.result("cuttingPlan.result", plan.folio(), plan.bars(), plan.sheets());
    }

    private CutPlan plan(JobRun run, long order, int tries) {
        try {
            return plan(run, order);
        } catch (Problem refused) {
            if (!refused.code().equals(PlannedOffcuts.TAKEN) || tries <= 1) {
                throw refused;
            }
            return plan(run, order, tries - 1);
        }
    }

    private CutPlan plan(JobRun run, long order) {
        CuttingPlanSteps.Question question = steps.question(order);
        List<CutFound> found = new ArrayList<>();
        BooleanSupplier stop = () -> {
            run.check();
            return false;
        };
        CutPlanner planner = new CutPlanner(rules, Math.clamp(rules.seconds(), 1, 10) * 1000L, stop);
        for (CutGroup group : question.groups()) {
            run.progress(found.size(), question.groups().size());
            found.add(desk.plan(() -> planner.plan(group)));
        }
        run.progress(found.size(), found.size());
        return steps.keep(order, run.id(), question, found);
    }
}
