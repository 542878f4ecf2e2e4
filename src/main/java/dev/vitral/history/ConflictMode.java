package dev.vitral.history;

/** What an undo does about records that can't be put back. */
public enum ConflictMode {
    /** Nothing is undone. */
    REFUSE,
    /** They stay as they are, the others are put back. */
    LEAVE_OUT
}
