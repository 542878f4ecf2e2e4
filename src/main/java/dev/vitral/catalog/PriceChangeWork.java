package dev.vitral.catalog;

import dev.vitral.jobs.JobRun;
import dev.vitral.jobs.JobWork;
import org.springframework.stereotype.Component;

/** Works out, applies or undoes a large price change in the background, batch by batch; an interrupted run goes on where it was. */
@Component
class PriceChangeWork implements JobWork {
    static final String KIND = "priceChange";
    static final String CHANGE = "change";

    private final PriceChangeProgress progress;
    private final PriceChangeRecords changes;

    PriceChangeWork(PriceChangeProgress progress, PriceChangeRecords changes) {
        this.progress = progress;
        this.changes = changes;
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
        long id = Long.parseLong(run.parameter(CHANGE));
        long products = changes.findById(id).map(it -> it.getTotals().products()).orElse(0);
        PriceChangeProgress.At at = new PriceChangeProgress.At(run.mark().orElse(""), true);
        for (long batch = 1; at.more(); batch++) {
            at = progress.next(id, at.cursor(), run::mark);
            long done = batch * PriceChangeSteps.BATCH;
            run.progress(Math.min(done, products == 0 ? done : products), products == 0 ? done + PriceChangeSteps.BATCH : products);
        }
        PriceChange change = progress.finish(id);
        PriceChangeTotals totals = change.getTotals();
        run.result("priceChange.result." + change.getState(), change.getFolio(), totals.products(), totals.stale(), totals.conflicts());
    }
}
