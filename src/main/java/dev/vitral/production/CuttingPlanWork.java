package dev.vitral.production;

import dev.vitral.jobs.JobRun;
import dev.vitral.jobs.JobWork;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Plans a work order in the background, a material at a time; nothing is kept unless all is planned. */
@Component
class CuttingPlanWork implements JobWork {
    static final String KIND = "cuttingPlan";
    static final String ORDER = "order";

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
        CutPlan plan = steps.keep(order, run.id(), question, found);
        run.result("cuttingPlan.result", plan.folio(), plan.bars(), plan.sheets());
    }
}
