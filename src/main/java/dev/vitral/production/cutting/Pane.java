package dev.vitral.production.cutting;

/**
 * Panes of one size to be cut from sheets.
 *
 * @param label what stands on the pane's label; need not be unique
 * @param width tenths of a millimetre
 * @param height tenths of a millimetre
 * @param count how many, 1 or more
 * @param rotates whether it may lie turned by 90°; false for glass with a grain
 */
public record Pane(String label, long width, long height, int count, boolean rotates) {
    /** Refuses sizes and counts below 1. */
    public Pane {
        if (width < 1 || height < 1 || count < 1) {
            throw new IllegalArgumentException("a pane needs a size and a count: " + width + " x " + height + ", " + count);
        }
    }
}
