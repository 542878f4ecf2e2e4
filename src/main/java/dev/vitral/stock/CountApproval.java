package dev.vitral.stock;

import dev.vitral.history.ChangeSets;
import dev.vitral.jobs.JobRun;
import dev.vitral.jobs.JobWork;
import dev.vitral.jobs.Jobs;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Approves a count: posts an adjustment for each line that differs, dated today, with the count as reference. Up to {@value #AT_ONCE} lines in one transaction,
 * all or none; more as a job, in batches that each are whole, which goes on where it stopped.
 * Its adjustments are one change set, named by the folio; undoing that reverses them, and the count stays approved.
 */
@Service
@RequiresManager
@Transactional
public class CountApproval {
    /** Most adjustments of one transaction. */
    static final int AT_ONCE = 500;

    private static final String CHANGES = "count";

    private final CountRecords records;
    private final CountLines lines;
    private final StockLevels levels;
    private final Places places;
    private final StockLedger ledger;
    private final Jobs jobs;
    private final ChangeSets sets;

    CountApproval(CountRecords records, CountLines lines, StockLevels levels, Places places, StockLedger ledger, Jobs jobs, ChangeSets sets) {
        this.records = records;
        this.lines = lines;
        this.levels = levels;
        this.places = places;
        this.ledger = ledger;
        this.jobs = jobs;
        this.sets = sets;
    }

    /**
     * Approves the count, or begins to when it is large.
     *
     * @throws Problem count.notFound, count.state.… when it is not in review or approved already; stock.insufficient (409, with {@code productCode}) when less
     *     is left than is missing: recount that product
     */
    public CountState approve(long id) {
        StockCount count = records.lock(id).orElseThrow(() -> Problem.notFound("count", id));
        count.beginApproval();
        List<CountLines.Difference> open = lines.next(id, AT_ONCE + 1);
        if (open.isEmpty()) {
            count.approve();
            return records.saveAndFlush(count).getState();
        }
        long set = sets.open(CHANGES, count.getFolio());
        if (open.size() <= AT_ONCE) {
            ChangeSets.within(set, () -> {
                post(count, open);
                count.approve();
                return count;
            });
            sets.closeAfterCommit(set);
        } else {
            jobs.start(Work.KIND, count.getFolio(), Map.of("count", Long.toString(id), "changeSet", Long.toString(set)));
        }
        return records.saveAndFlush(count).getState();
    }

    /** The set of the adjustments; a job queued before approvals had one gets its own, which its next run finds by the mark. */
    long changes(JobRun run, long id) {
        return Optional.ofNullable(run.parameters().get("changeSet")).or(run::mark).map(Long::parseLong).orElseGet(() -> {
            long set = sets.open(CHANGES, records.findById(id).map(StockCount::getFolio).orElseThrow(() -> Problem.notFound("count", id)));
            run.mark(Long.toString(set));
            return set;
        });
    }

    /** Posts the next lines; whether the count is approved by it. */
    boolean next(long id) {
        StockCount count = records.lock(id).orElseThrow(() -> Problem.notFound("count", id));
        if (count.getState() != CountState.APPROVING) {
            return true;
        }
        List<CountLines.Difference> open = lines.next(id, AT_ONCE);
        post(count, open);
        if (open.size() < AT_ONCE) {
            count.approve();
        }
        return records.saveAndFlush(count).getState() == CountState.APPROVED;
    }

    private void post(StockCount count, List<CountLines.Difference> open) {
        if (open.isEmpty()) {
            return;
        }
        Map<Long, String> codes = new HashMap<>();
        for (StockLevel level : levels.lockByProductIds(open.stream().map(CountLines.Difference::productId).toList())) {
            codes.put(level.getProduct().getId(), level.getProduct().getCode());
        }
        String warehouse = places.code(count.getWarehouse().getId());
        for (CountLines.Difference line : open) {
            post(count.getFolio(), warehouse, codes.get(line.productId()), line);
        }
    }

    private void post(String folio, String warehouse, String product, CountLines.Difference line) {
        MovementType type = line.difference().signum() > 0 ? MovementType.ADJUSTMENT_IN : MovementType.ADJUSTMENT_OUT;
        try {
            StockMovement posted = ledger.post(new MovementCommand(product, type, line.difference().abs(), null, null, folio, folio, warehouse, null));
            lines.settle(line.id(), posted.getId());
        } catch (Problem problem) {
            throw problem.with("productCode", product);
        }
    }

    /** Gives a large count that met an obstacle back to the manager. */
    void giveBack(long id) {
        StockCount count = records.lock(id).orElseThrow(() -> Problem.notFound("count", id));
        if (count.getState() == CountState.APPROVING) {
            count.giveBack();
            records.saveAndFlush(count);
        }
    }

    /** The approval of a large count in the background. */
    @Component
    static class Work implements JobWork {
        static final String KIND = "countApproval";

        private final CountApproval approval;
        private final CountLines lines;
        private final ChangeSets sets;

        Work(@Lazy CountApproval approval, CountLines lines, ChangeSets sets) {
            this.approval = approval;
            this.lines = lines;
            this.sets = sets;
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
            long id = Long.parseLong(run.parameter("count"));
            long set = approval.changes(run, id);
            long all = lines.open(id);
            try {
                while (!ChangeSets.within(set, () -> approval.next(id))) {
                    run.progress(all - lines.open(id), all);
                }
            } catch (Problem refused) {
                approval.giveBack(id);
                throw refused;
            } finally {
                sets.close(set);
            }
            run.result("count.job.done", all);
        }
    }
}
