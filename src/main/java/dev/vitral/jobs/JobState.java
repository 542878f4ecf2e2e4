package dev.vitral.jobs;

/** Where a job stands. */
public enum JobState {
    /** Waits for a free worker. */
    QUEUED,
    /** A node works on it. */
    RUNNING,
    /** Ended well. */
    DONE,
    /** Ended by a refusal, an error, or a stop of the server. */
    FAILED,
    /** Ended because its owner said so. */
    CANCELLED;

    /** Whether nothing more will happen to it. */
    public boolean isOver() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }
}
