package dev.vitral.jobs;

import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Lists;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequestContext;
import dev.vitral.shared.RequiresClerk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The door to background work: start, watch, cancel, fetch what came of it. Everybody sees their own jobs, managers all. */
@Service
@RequiresClerk
@Transactional
public class Jobs {
    private static final int LONGEST_TITLE = 200;

    private final JobStore store;
    private final JobRunner runner;
    private final Lists lists;

    Jobs(JobStore store, JobRunner runner, Lists lists) {
        this.store = store;
        this.runner = runner;
        this.lists = lists;
    }

    /** A file that a job made. */
    public record Output(Path path, String name, String mediaType) {}

    /** Work that is the caller's to do. */
    public static final class Held {
        private final Claimed job;

        Held(Claimed job) {
            this.job = job;
        }

        /** The job's number. */
        public long id() {
            return job.id();
        }

        Claimed job() {
            return job;
        }
    }

    /**
     * Queues work, which begins once the caller's transaction is in and runs as the present user. Who may start what is the caller's to see to.
     *
     * @param kind of a {@link JobWork}
     * @param title what it is, in the user's words; cut to 200 characters
     * @param parameters small texts; data goes into a table or a file
     */
    public Job start(String kind, String title, Map<String, String> parameters) {
        if (!runner.knows(kind)) {
            throw new IllegalArgumentException("no work of kind " + kind);
        }
        long id = insert(kind, title, parameters);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                runner.wake();
            }
        });
        return store.find(id).orElseThrow();
    }

    /**
     * Notes work that the caller's own thread does by {@link #workHere} once the present transaction is in. For small work whose answer is waited for: a run
     * that is cut off is taken up in the background, as any other.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Held hold(String kind, String title, Map<String, String> parameters) {
        return new Held(store.hold(insert(kind, title, parameters)));
    }

    /** Does the work that was held, on this thread; throws what the work throws. */
    @Transactional(propagation = Propagation.NEVER)
    public void workHere(Held held) {
        runner.workHere(held.job());
    }

    private long insert(String kind, String title, Map<String, String> parameters) {
        RequestContext from = RequestContext.current();
        String cut = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
        return store.insert(kind, cut, parameters, CurrentUser.name(), roles(), from.requestId(), from.address(), from.client());
    }

    private static Set<String> roles() {
        return SecurityContextHolder.getContext().getAuthentication().getAuthorities().stream()
                .map(authority -> String.valueOf(authority.getAuthority()))
                .filter(authority -> authority.startsWith("ROLE_"))
                .collect(Collectors.toSet());
    }

    /**
     * The job as it stands.
     *
     * @throws AccessDeniedException for another's job, unless a manager asks
     */
    @Transactional(readOnly = true)
    public Optional<Job> find(long id) {
        Optional<Job> job = store.find(id);
        job.ifPresent(Jobs::requireOwn);
        return job;
    }

    /**
     * Asks for its end. A job that waits ends at once, one that runs at its work's next check; one that is over stays as it is.
     *
     * @throws Problem job.notFound
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Job cancel(long id) {
        find(id).orElseThrow(() -> Problem.notFound("job", id));
        store.cancel(id);
        runner.cancelHere(id);
        return store.find(id).orElseThrow();
    }

    /**
     * What it made.
     *
     * @throws Problem job.notFound; job.noFile when it made none, is not done, or the file was cleared away
     */
    @Transactional(readOnly = true)
    public Output file(long id) {
        Job job = find(id).orElseThrow(() -> Problem.notFound("job", id));
        Path path = runner.file(id);
        if (job.fileName() == null || job.fileType() == null || !Files.isReadable(path)) {
            throw Problem.of(Problem.Kind.NOT_FOUND, "job.noFile");
        }
        return new Output(path, job.fileName(), job.fileType());
    }

    /** One's own jobs, to managers everybody's. */
    @Transactional(readOnly = true)
    public ListPage<Job> list(ListRequest request) {
        return lists.page(JobList.SPEC, allowed(request));
    }

    /** How many the request finds. */
    @Transactional(readOnly = true)
    public ListPage.Total count(ListRequest request) {
        return lists.total(JobList.SPEC, allowed(request));
    }

    private static ListRequest allowed(ListRequest request) {
        if (seesAll()) {
            return request;
        }
        Map<String, String> filters = new HashMap<>(request.filters());
        filters.put("owner", CurrentUser.name());
        return request.where(filters);
    }

    private static void requireOwn(Job job) {
        if (!seesAll() && !job.owner().equals(CurrentUser.name())) {
            throw new AccessDeniedException("job " + job.id() + " is not theirs");
        }
    }

    private static boolean seesAll() {
        return CurrentUser.manages();
    }
}
