package dev.vitral.production.cutting;

import java.util.List;

/**
 * A piece of a sheet: cut further into parts, or an end. Lengths in tenths of a millimetre from the sheet's lower left corner.
 *
 * @param x left
 * @param y below
 * @param width across
 * @param height upwards
 * @param use what becomes of it
 * @param pane index in the layout's panes for {@code PANE}, else -1
 * @param parts in the order of the cuts, from left or from below
 */
public record SheetPart(long x, long y, long width, long height, Use use, int pane, List<SheetPart> parts) {
    /** What becomes of a part. */
    public enum Use {
        /** Cut by vertical lines into parts side by side. */
        VERTICAL_CUTS,
        /** Cut by horizontal lines into parts one above the other. */
        HORIZONTAL_CUTS,
        /** A pane. */
        PANE,
        /** A rest worth keeping. */
        REMNANT,
        /** A rest thrown away. */
        WASTE
    }

    /** Copies the list. */
    public SheetPart {
        parts = List.copyOf(parts);
    }

    /** Square tenths. */
    public long area() {
        return width * height;
    }
}
