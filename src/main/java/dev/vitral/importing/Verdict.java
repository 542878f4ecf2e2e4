package dev.vitral.importing;

/** What would come, or came, of a row (IMP-2). */
public enum Verdict {
    /** Read and not yet judged: the columns are still to be told. */
    STAGED,
    /** A record that wasn't there. */
    CREATED,
    /** A record that is there and differs. */
    UPDATED,
    /** A record that is there as the file has it, or a movement that was posted before. */
    UNCHANGED,
    /** Nothing comes of it until it is mended. */
    ERROR;

    /** Whether applying writes something. */
    boolean writes() {
        return this == CREATED || this == UPDATED;
    }
}
