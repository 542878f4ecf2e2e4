package dev.vitral.jobs;

import dev.vitral.shared.Failures;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequestContext;
import dev.vitral.shared.UserRoles;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Works the jobs off: two at a time on this node, each as its owner. One clock takes waiting jobs, writes progress and heartbeats, and finds the runs whose
 * node went away. It starts last and stops first, so that no job meets a half-closed application.
 */
@Component
class JobRunner implements SmartLifecycle {
    /** A run that was silent so long is taken for dead. */
    static final int SILENT_SECONDS = 30;

    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final int WORKERS = 2;
    private static final int MOST_ATTEMPTS = 5;
    private static final int FILE_DAYS = 7;
    private static final int STOP_SECONDS = 20;
    private static final int RECOVERY_TICKS = 10;
    private static final int HOUR_OF_TICKS = 3600;

    private final JobStore store;
    private final UserRoles userRoles;
    private final ObjectProvider<JobWork> supplied;
    private final Path folder;
    private final Map<Long, JobRun> running = new ConcurrentHashMap<>();
    private volatile Map<String, JobWork> works = Map.of();
    private ExecutorService workers = Executors.newFixedThreadPool(1);
    private ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger here = new AtomicInteger();
    private volatile boolean started;
    private long ticks;

    JobRunner(JobStore store, UserRoles userRoles, ObjectProvider<JobWork> supplied, @Value("${vitral.data}") Path data) {
        this.store = store;
        this.userRoles = userRoles;
        this.supplied = supplied;
        this.folder = data.resolve("jobs");
    }

    boolean knows(String kind) {
        return works.containsKey(kind);
    }

    Path file(long id) {
        return folder.resolve(Long.toString(id));
    }

    /** The works are asked for only now: they use services that start jobs themselves. */
    @Override
    public void start() {
        works = supplied.stream().collect(Collectors.toMap(JobWork::kind, Function.identity()));
        workers = Executors.newFixedThreadPool(WORKERS, Thread.ofPlatform().name("job-", 1).factory());
        clock = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("job-clock").daemon().factory());
        started = true;
        clock.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    /** Ends what runs here as soon as it hears of it: what can be resumed goes back to the queue, the rest fails as interrupted. */
    @Override
    public void stop() {
        started = false;
        clock.shutdown();
        running.values().forEach(run -> run.stop(JobStopped.Why.SHUTDOWN));
        workers.shutdown();
        try {
            clock.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
            if (!workers.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    /** Takes waiting jobs now instead of at the next tick. */
    void wake() {
        try {
            clock.execute(() -> safely(this::takeWaiting));
        } catch (RejectedExecutionException stopping) {
            LOG.debug("Not taken any more: the server stops");
        }
    }

    /** Ends the job at once where it runs here; elsewhere its own node hears of it by the next heartbeat. */
    void cancelHere(long id) {
        JobRun run = running.get(id);
        if (run != null) {
            run.stop(JobStopped.Why.CANCELLED);
        }
    }

    private void tick() {
        safely(() -> running.values().forEach(JobRun::beat));
        if (ticks % RECOVERY_TICKS == 0) {
            safely(() -> store.recover(SILENT_SECONDS, resumable(), MOST_ATTEMPTS));
            works.values().forEach(work -> safely(work::settle));
        }
        if (ticks % HOUR_OF_TICKS == 0) {
            safely(() -> store.forgetFiles(FILE_DAYS).forEach(id -> file(id).toFile().delete()));
        }
        ticks++;
        safely(this::takeWaiting);
    }

    private Set<String> resumable() {
        return works.values().stream().filter(JobWork::resumable).map(JobWork::kind).collect(Collectors.toSet());
    }

    /** The clock goes on whatever happens: the database may be away for a while. */
    private static void safely(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            LOG.warn("The jobs' clock goes on after: {}", e.toString());
        }
    }

    private void takeWaiting() {
        int free = WORKERS - running.size() + here.get();
        if (!started || free <= 0 || works.isEmpty()) {
            return;
        }
        for (long id : store.waiting(works.keySet(), free)) {
            store.claim(id).ifPresent(job -> {
                JobRun run = new JobRun(job, store, folder);
                running.put(id, run);
                workers.execute(() -> work(job, run));
            });
        }
    }

    /** Does a job on the thread of whoever asked for it and waits. */
    void workHere(Claimed job) {
        JobRun run = new JobRun(job, store, folder);
        here.incrementAndGet();
        running.put(job.id(), run);
        try {
            works.get(job.kind()).run(run);
            safely(run::succeed);
        } catch (JobStopped stopped) {
            end(job, run, works.get(job.kind()), stopped.why());
            throw stopped;
        } catch (RuntimeException | Error e) {
            failed(run, Failures.problem(e));
            throw e;
        } finally {
            running.remove(job.id());
            here.decrementAndGet();
        }
    }

    private static void failed(JobRun run, Problem problem) {
        safely(() -> run.end(JobState.FAILED, "error." + problem.code(), List.of(problem.args())));
    }

    private void work(Claimed job, JobRun run) {
        JobWork work = works.get(job.kind());
        try {
            begin(job);
            work.run(run);
            run.succeed();
        } catch (JobStopped stopped) {
            end(job, run, work, stopped.why());
        } catch (RuntimeException | Error e) {
            Problem problem = Failures.problem(e);
            LOG.atLevel(problem.kind() == Problem.Kind.INTERNAL ? org.slf4j.event.Level.ERROR : org.slf4j.event.Level.INFO)
                    .setCause(e)
                    .log("Job {} ({}) failed: {}", job.id(), job.kind(), problem.code());
            failed(run, problem);
        } finally {
            running.remove(job.id());
            SecurityContextHolder.clearContext();
            RequestContext.set(null);
            MDC.clear();
            wake();
        }
    }

    private void end(Claimed job, JobRun run, JobWork work, JobStopped.Why why) {
        safely(() -> {
            switch (why) {
                case CANCELLED -> run.end(JobState.CANCELLED, "job.result.cancelled", List.of());
                case LOST -> LOG.warn("Job {} is another node's now", job.id());
                case SHUTDOWN -> {
                    if (work.resumable()) {
                        run.beat();
                        store.release(job.id(), job.claim());
                    } else {
                        run.end(JobState.FAILED, "job.result.interrupted", List.of());
                    }
                }
            }
        });
    }

    /** Puts the owner in place, with no more than the roles of then and now. */
    private void begin(Claimed job) {
        RequestContext.set(new RequestContext(job.requestId(), job.address(), job.client()));
        MDC.put("requestId", job.requestId());
        MDC.put("user", job.owner());
        Set<String> roles = new HashSet<>(job.roles());
        userRoles.of(job.owner()).ifPresent(roles::retainAll);
        if (roles.isEmpty()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "job.ownerOut", job.owner());
        }
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        job.owner(), null, AuthorityUtils.createAuthorityList(roles.toArray(String[]::new))));
    }
}
