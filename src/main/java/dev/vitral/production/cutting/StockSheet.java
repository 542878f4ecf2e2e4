package dev.vitral.production.cutting;

/**
 * A size of sheet to cut from.
 *
 * @param label article or code of the offcut
 * @param width tenths of a millimetre, untrimmed
 * @param height tenths of a millimetre, untrimmed
 * @param count how many offcuts of it there are; 0 says a full sheet, of which there are as many as needed
 */
public record StockSheet(String label, long width, long height, int count) {
    /** Refuses sizes below 1. */
    public StockSheet {
        if (width < 1 || height < 1 || count < 0) {
            throw new IllegalArgumentException("a sheet needs a size: " + width + " x " + height);
        }
    }

    /** A full sheet. */
    public static StockSheet full(String label, long width, long height) {
        return new StockSheet(label, width, height, 0);
    }

    /** Whether it is an offcut, used before full sheets. */
    public boolean offcut() {
        return count > 0;
    }
}
