package dev.vitral.production.cutting;

/**
 * Pieces of one length to be cut from bars.
 *
 * @param length tenths of a millimetre, the longest side of a piece with mitred ends
 * @param count how many, 1 or more
 */
public record BarPiece(long length, int count) {
    /** Refuses lengths and counts below 1. */
    public BarPiece {
        if (length < 1 || count < 1) {
            throw new IllegalArgumentException("a piece needs a length and a count: " + length + ", " + count);
        }
    }
}
