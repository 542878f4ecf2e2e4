package dev.vitral.history;

import dev.vitral.jobs.Job;
import dev.vitral.jobs.Jobs;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Lists;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door to change sets (AUD-9). A writer opens one, does its work within it, over as many transactions as it takes, and closes it; anybody sees it whole,
 * and who made it, or a manager, undoes it whole. The undo is a change set itself, so it can be undone too.
 */
@Service
@RequiresClerk
@Transactional
public class ChangeSets {
    private static final ThreadLocal<@Nullable Long> CURRENT = new ThreadLocal<>();

    private final JdbcClient jdbc;
    private final ChangeSetStory story;
    private final Lists lists;
    private final Jobs jobs;
    private final TransactionTemplate another;

    ChangeSets(JdbcClient jdbc, ChangeSetStory story, Lists lists, Jobs jobs, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.story = story;
        this.lists = lists;
        this.jobs = jobs;
        this.another = new TransactionTemplate(transactions);
        this.another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Within a transaction it holds to its end: Envers writes the revision just before the commit. */
    private record Scope(long set) implements TransactionSynchronization {}

    /** Does the work with its revisions in this set; called within a transaction, that transaction's whole revision. */
    public static <T> T within(long set, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive() && !current().equals(Optional.of(set))) {
            TransactionSynchronizationManager.registerSynchronization(new Scope(set));
        }
        Long before = CURRENT.get();
        CURRENT.set(set);
        try {
            return work.get();
        } finally {
            CURRENT.set(before);
        }
    }

    /** The set that this thread works within; writers by SQL get it by {@link Revisions#next}. */
    public static Optional<Long> current() {
        Long set = CURRENT.get();
        if (set != null || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return Optional.ofNullable(set);
        }
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Scope.class::isInstance)
                .map(scope -> ((Scope) scope).set())
                .findFirst();
    }

    /**
     * Begins a set in the caller's transaction.
     *
     * @param kind at most 40 characters; its word stands under {@code changeSet.kind.<kind>}
     * @param title what is done, in the user's words; cut to 200 characters
     */
    public long open(String kind, String title) {
        return open(kind, title, null);
    }

    long open(String kind, String title, @Nullable Long undoOf) {
        jdbc.sql("INSERT INTO change_set (kind, title, user_name, made_at, state, undo_of) VALUES (?, ?, ?, UTC_TIMESTAMP(6), 'DONE', ?)")
                .params(kind, title.substring(0, Math.min(200, title.length())), CurrentUser.name(), undoOf)
                .update();
        return jdbc.sql("SELECT LAST_INSERT_ID()").query(Long.class).single();
    }

    /** Ends a set: counts what it touched. Envers writes at the commit, so call it after the set's last transaction. */
    public void close(long set) {
        jdbc.sql("UPDATE change_set SET records = ? WHERE id = ?").params(story.records(set), set).update();
    }

    /** Ends a set whose last transaction is the present one, as soon as that is in. */
    public void closeAfterCommit(long set) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                another.executeWithoutResult(status -> close(set));
            }
        });
    }

    /** The set. */
    @Transactional(readOnly = true)
    public Optional<ChangeSet> find(long id) {
        return jdbc.sql("SELECT * FROM change_set WHERE id = ?").param(id).query(ChangeSet::of).optional();
    }

    /** Rows of the list. */
    @Transactional(readOnly = true)
    public ListPage<ChangeSet> list(ListRequest request) {
        return lists.page(ChangeSetList.SPEC, request);
    }

    /** How many the request finds. */
    @Transactional(readOnly = true)
    public ListPage.Total count(ListRequest request) {
        return lists.total(ChangeSetList.SPEC, request);
    }

    /**
     * What is in the set and what stands against undoing it.
     *
     * @throws Problem changeSet.notFound
     */
    @Transactional(readOnly = true)
    public UndoPreview preview(long id, Wording wording) {
        required(id);
        return story.preview(id, wording);
    }

    /**
     * What the set did to records of one kind, by ascending id.
     *
     * @param entity of {@link UndoPreview.Count#entity()}
     * @param after id beyond which to begin, 0 at first
     * @param size 1 to 100
     */
    @Transactional(readOnly = true)
    public List<SetChange> changes(long id, String entity, long after, int size, Wording wording) {
        required(id);
        return story.changes(id, entity, after, Math.clamp(size, 1, RecordHistory.LARGEST_PAGE), wording);
    }

    /** Whether the present user may undo it. */
    public static boolean mayUndo(ChangeSet set) {
        return set.user().equals(CurrentUser.name()) || CurrentUser.manages();
    }

    /**
     * Starts the undo as a job; its result says how many records were put back and how many left out.
     *
     * @throws Problem changeSet.notFound; changeSet.undone, changeSet.undoing (409)
     * @throws AccessDeniedException for another's set, unless a manager asks
     */
    public Job undo(long id, ConflictMode mode) {
        ChangeSet set = jdbc.sql("SELECT * FROM change_set WHERE id = ? FOR UPDATE")
                .param(id)
                .query(ChangeSet::of)
                .optional()
                .orElseThrow(() -> Problem.notFound("changeSet", id));
        if (!mayUndo(set)) {
            throw new AccessDeniedException("change set " + id + " is another's");
        }
        if (set.undone()) {
            throw Problem.of(Problem.Kind.CONFLICT, "changeSet.undone", set.title());
        }
        if (set.undoJob() != null && !isOver(set.undoJob())) {
            throw Problem.of(Problem.Kind.CONFLICT, "changeSet.undoing", set.title());
        }
        Job job = jobs.start(ChangeSetUndo.KIND, set.title(), Map.of("changeSet", Long.toString(id), "mode", mode.name()));
        jdbc.sql("UPDATE change_set SET undo_job = ? WHERE id = ?").params(job.id(), id).update();
        return job;
    }

    private boolean isOver(long job) {
        return jdbc.sql("SELECT 1 FROM job WHERE id = ? AND state IN ('QUEUED', 'RUNNING')").param(job).query(Integer.class).optional().isEmpty();
    }

    private void required(long id) {
        find(id).orElseThrow(() -> Problem.notFound("changeSet", id));
    }
}
