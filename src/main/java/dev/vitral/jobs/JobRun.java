package dev.vitral.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One run of a job, as its work sees it. Progress is kept here and written by the runner's clock, once a second and outside the work's transactions, so that
 * telling it costs nothing.
 */
public final class JobRun {
    private final Claimed job;
    private final JobStore store;
    private final Path folder;
    private volatile long done;
    private volatile @Nullable Long total;
    private volatile JobStopped.@Nullable Why stop;
    private String summaryKey = "job.result.done";
    private List<Object> summaryArgs = List.of();
    private @Nullable Output output;

    JobRun(Claimed job, JobStore store, Path folder) {
        this.job = job;
        this.store = store;
        this.folder = folder;
        this.done = job.done();
        this.total = job.total();
    }

    /** A file that the work made. */
    record Output(String name, String type) {}

    /** The job's number. */
    public long id() {
        return job.id();
    }

    /** What it was started with. */
    public Map<String, String> parameters() {
        return job.parameters();
    }

    /** One of the parameters, which must be there. */
    public String parameter(String name) {
        return Optional.ofNullable(parameters().get(name)).orElseThrow(() -> new IllegalArgumentException("job without parameter " + name));
    }

    /** Says how far the work is, and ends it when that was asked for. */
    public void progress(long unitsDone, long unitsInAll) {
        total = unitsInAll;
        done = unitsDone;
        check();
    }

    /** @throws JobStopped when the work is to end */
    public void check() {
        JobStopped.Why why = stop;
        if (why != null) {
            throw new JobStopped(why);
        }
    }

    /** Where the last batch ended, as {@link #mark(String)} left it; empty on a first run. */
    public Optional<String> mark() {
        return store.mark(job.id());
    }

    /**
     * Notes where this batch ends, in the batch's own transaction: both are kept or neither, and a run that another node took over can't write any more.
     *
     * @param where at most 2,000 characters
     * @throws JobStopped when the job is not this run's any more
     */
    public void mark(String where) {
        if (!store.mark(job.id(), job.claim(), where)) {
            throw new JobStopped(JobStopped.Why.LOST);
        }
    }

    /**
     * The file to write the job's result to; offered for download once the job is done, for seven days.
     *
     * @param name as the user is to see it
     */
    public Path output(String name, String mediaType) {
        try {
            Path file = Files.createDirectories(folder).resolve(Long.toString(job.id()));
            output = new Output(name.replaceAll("[\\\\/\\p{Cntrl}]", "-"), mediaType);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came of it: the key of a text and what fills it (texts and numbers). */
    public void result(String key, Object... args) {
        summaryKey = key;
        summaryArgs = List.of(args);
    }

    void stop(JobStopped.Why why) {
        stop = why;
    }

    boolean beat() {
        JobStore.Beat beat = store.beat(job.id(), job.claim(), done, total);
        if (beat == JobStore.Beat.LOST) {
            stop(JobStopped.Why.LOST);
        } else if (beat == JobStore.Beat.CANCEL) {
            stop(JobStopped.Why.CANCELLED);
        }
        return beat != JobStore.Beat.LOST;
    }

    void succeed() {
        beat();
        store.finish(job, JobState.DONE, summaryKey, summaryArgs, output);
    }

    void end(JobState state, String key, List<Object> args) {
        beat();
        discard();
        store.finish(job, state, key, args, null);
    }

    /** Removes what was written; a resumed run begins its file anew. */
    void discard() {
        try {
            Files.deleteIfExists(folder.resolve(Long.toString(job.id())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
