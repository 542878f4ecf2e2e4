package dev.vitral.jobs;

/** A kind of work that jobs do; a module supplies it as a bean and starts it by {@link Jobs#start}. */
public interface JobWork {
    /** Its name in the table and in REST, such as {@code export}; at most 40 characters. */
    String kind();

    /**
     * Does the work on a thread of its own, as the job's owner and without a transaction around it. Long work calls {@link JobRun#progress} or
     * {@link JobRun#check} often: both throw {@link JobStopped} when it is to end, which must not be caught for good.
     */
    void run(JobRun run);

    /** Whether a run that was interrupted (a crash, a restart) may be done again from {@link JobRun#mark()}; else the job fails then. */
    default boolean resumable() {
        return false;
    }

    /**
     * Puts right what runs that are over left unsaid, since the database was away when they ended or they were called off before they began. Called every
     * few seconds, without a user and without a transaction.
     */
    default void settle() {}
}
