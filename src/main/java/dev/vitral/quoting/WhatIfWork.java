package dev.vitral.quoting;

import dev.vitral.history.ChangeSets;
import dev.vitral.jobs.JobRun;
import dev.vitral.jobs.JobStopped;
import dev.vitral.jobs.JobWork;
import dev.vitral.shared.Failures;
import dev.vitral.shared.Problem;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Prices all open quotations in a scenario, or applies it to those chosen, in the background; an interrupted run goes on where it was. */
@Component
class WhatIfWork implements JobWork {
    static final String KIND = "whatIf";
    static final String SCENARIO = "scenario";

    private final WhatIfRows rows;
    private final WhatIfSteps steps;
    private final Quotations quotations;
    private final ChangeSets sets;
    private final TransactionTemplate transaction;

    WhatIfWork(WhatIfRows rows, WhatIfSteps steps, Quotations quotations, ChangeSets sets, TransactionTemplate transaction) {
        this.rows = rows;
        this.steps = steps;
        this.quotations = quotations;
        this.sets = sets;
        this.transaction = transaction;
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
        WhatIf whatIf = rows.scenario(Long.parseLong(run.parameter(SCENARIO)));
        if (whatIf.getState() == WhatIfState.PRICING) {
            price(run, whatIf);
        } else if (whatIf.getState() == WhatIfState.APPLYING) {
            apply(run, whatIf);
        }
        WhatIf done = rows.finish(whatIf.getId());
        WhatIfTotals totals = done.getTotals();
        run.result("whatIf.result." + done.getState(), done.getFolio(), totals.quotes(), totals.failed(), totals.applied(), totals.stale());
    }

    private void price(JobRun run, WhatIf whatIf) {
        long open = steps.open();
        long done = rows.totals(whatIf.getId()).quotes();
        long after = run.mark().map(Long::parseLong).orElse(0L);
        while (after >= 0) {
            run.progress(Math.min(done, open), open);
            long last = steps.price(whatIf, after, run::mark);
            done += WhatIfSteps.BATCH;
            after = last == 0 ? -1 : last;
        }
    }

    /** Each quotation is a transaction of its own: what is refused is left, the others go on. All are one change set. */
    private void apply(JobRun run, WhatIf whatIf) {
        long set = Objects.requireNonNull(whatIf.getChangeSetId());
        Scenario scenario = steps.scenario(whatIf);
        long done = 0;
        for (var batch = rows.chosen(whatIf.getId()); !batch.isEmpty(); batch = rows.chosen(whatIf.getId())) {
            for (WhatIfRows.Chosen row : batch) {
                run.progress(done, Math.max(done + batch.size(), whatIf.getTotals().quotes()));
                apply(set, row, scenario);
                done++;
            }
        }
        sets.close(set);
    }

    private void apply(long set, WhatIfRows.Chosen row, Scenario scenario) {
        try {
            transaction.executeWithoutResult(status -> ChangeSets.within(set, () -> {
                rows.applied(row);
                return quotations.priceIn(scenario, row.quotationId(), row.quotationVersion());
            }));
        } catch (RuntimeException e) {
            Problem.Kind kind = Failures.problem(e).kind();
            if (e instanceof JobStopped || kind == Problem.Kind.INTERNAL || kind == Problem.Kind.UNAVAILABLE) {
                throw e;
            }
            rows.left(row, e);
        }
    }
}
