package dev.vitral.importing;

/** Where an import stands. */
public enum ImportState {
    /** The file is being read and judged. */
    READING,
    /** Someone has to say which column is what. */
    MAPPING,
    /** Every row has its verdict; nothing is written yet. */
    READY,
    /** The rows are being written. */
    APPLYING,
    /** Written, as a whole. */
    APPLIED,
    /** Written and taken back. */
    UNDONE,
    /** The file could not be read. */
    FAILED;

    /** Whether someone works on it in the background. */
    public boolean isBusy() {
        return this == READING || this == APPLYING;
    }
}
