package dev.vitral.shared;

/** Lets tests of other rooms see whether transactions met conflicts. */
public final class RepeatedTransactions {
    private RepeatedTransactions() {}

    /** How many were repeated since the start. */
    public static long count() {
        return TransientConflicts.repeats();
    }
}
