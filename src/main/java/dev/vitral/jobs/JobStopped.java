package dev.vitral.jobs;

/** The work is to end now: cancelled, the server stops, or another node took it over. Thrown by {@link JobRun#check}; let it pass. */
public final class JobStopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why it is to end. */
    enum Why {
        CANCELLED, SHUTDOWN, LOST
    }

    private final Why why;

    JobStopped(Why why) {
        super("job stopped: " + why);
        this.why = why;
    }

    /** Whether somebody asked for its end; otherwise the work may go on elsewhere. */
    public boolean isCancelled() {
        return why == Why.CANCELLED;
    }

    Why why() {
        return why;
    }
}
