package dev.vitral.production;

import dev.vitral.production.cutting.SheetLayout;
import java.util.List;

/**
 * A sheet of a cutting plan, and which pieces of the order come of it.
 *
 * @param layout the sheet, its panes, cuts and remnants, in tenths of a millimetre; an offcut's label is its code
 * @param numbers by pane of the layout, the number of its piece
 */
public record CutSheet(SheetLayout layout, List<Integer> numbers) {
    /** Copies the list. */
    public CutSheet {
        numbers = List.copyOf(numbers);
    }

    CutSheet locked(boolean locked) {
        return new CutSheet(new SheetLayout(layout.stock(), layout.panes(), layout.cuts(), layout.remnants(), locked), numbers);
    }
}
