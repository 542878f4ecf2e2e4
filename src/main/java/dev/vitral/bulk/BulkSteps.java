package dev.vitral.bulk;

import dev.vitral.history.ChangeSets;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Failures;
import dev.vitral.shared.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries a bulk task through: batches of one transaction each; where one record of a batch refuses, its batch goes record by record. */
@Component
class BulkSteps {
    /** Small enough that its rows are not kept locked for long. */
    private static final int BATCH = 50;
    /** Refusals that are told one by one. */
    private static final int TOLD = 20;

    private final ChangeSets sets;
    private final TransactionTemplate transaction;

    BulkSteps(ChangeSets sets, PlatformTransactionManager transactions) {
        this.sets = sets;
        this.transaction = new TransactionTemplate(transactions);
    }

    BulkResult run(BulkTask task, String title, long[] ids, String argument, LongConsumer progress) {
        require(task);
        long set = sets.open("bulk", title);
        long changed = 0;
        long refused = 0;
        List<BulkResult.Refused> first = new ArrayList<>();
        try {
            for (int from = 0; from < ids.length; from += BATCH) {
                progress.accept(from);
                long[] batch = Arrays.copyOfRange(ids, from, Math.min(ids.length, from + BATCH));
                try {
                    changed += apply(task, batch, argument, set);
                } catch (RuntimeException e) {
                    refusal(e);
                    for (long id : batch) {
                        try {
                            changed += apply(task, new long[] {id}, argument, set);
                        } catch (RuntimeException single) {
                            Problem why = refusal(single);
                            refused++;
                            if (first.size() < TOLD) {
                                first.add(new BulkResult.Refused(id, why));
                            }
                        }
                    }
                }
            }
        } finally {
            sets.close(set);
        }
        return new BulkResult(set, changed, ids.length - changed - refused, refused, List.copyOf(first));
    }

    static void require(BulkTask task) {
        if (!CurrentUser.has(task.role())) {
            throw new AccessDeniedException(task.name());
        }
    }

    private long apply(BulkTask task, long[] ids, String argument, long set) {
        Long changed = transaction.execute(status -> ChangeSets.within(set, () -> Arrays.stream(ids).filter(id -> task.apply(id, argument)).count()));
        return changed == null ? 0 : changed;
    }

    /** The refusal that this is; what is none ends the whole. */
    private static Problem refusal(RuntimeException e) {
        Problem problem = Failures.problem(e);
        switch (problem.kind()) {
            case INTERNAL, UNAVAILABLE, FORBIDDEN, UNAUTHENTICATED -> throw e;
            default -> {
                return problem;
            }
        }
    }
}
