package dev.vitral.production.cutting;

/**
 * A length of bar to cut from.
 *
 * @param label article or code of the offcut
 * @param length tenths of a millimetre, untrimmed
 * @param count how many offcuts of it there are; 0 says a stock bar, of which there are as many as needed
 */
public record BarStock(String label, long length, int count) {
    /** Refuses lengths below 1. */
    public BarStock {
        if (length < 1 || count < 0) {
            throw new IllegalArgumentException("a bar needs a length: " + length);
        }
    }

    /** A stock bar. */
    public static BarStock full(String label, long length) {
        return new BarStock(label, length, 0);
    }

    /** Whether it is an offcut, used before stock bars. */
    public boolean offcut() {
        return count > 0;
    }
}
