package dev.vitral.production.cutting;

import java.util.List;

/**
 * How one sheet is cut.
 *
 * @param stock the sheet
 * @param panes on it
 * @param cuts the cut tree of the trimmed sheet
 * @param remnants rests worth keeping, largest first
 * @param locked whether it was handed in as locked
 */
public record SheetLayout(StockSheet stock, List<PlacedPane> panes, SheetPart cuts, List<SheetPart> remnants, boolean locked) {
    /** Copies the lists. */
    public SheetLayout {
        panes = List.copyOf(panes);
        remnants = List.copyOf(remnants);
    }

    /** The same, locked, to be handed in again. */
    public SheetLayout lock() {
        return new SheetLayout(stock, panes, cuts, remnants, true);
    }

    /** Square tenths of a millimetre under panes. */
    public long paneArea() {
        return panes.stream().mapToLong(pane -> pane.width() * pane.height()).sum();
    }

    /** Square tenths of a millimetre in remnants. */
    public long remnantArea() {
        return remnants.stream().mapToLong(SheetPart::area).sum();
    }

    /** Square tenths of a millimetre of the whole sheet. */
    public long area() {
        return stock.width() * stock.height();
    }
}
