package dev.vitral.quoting;

import java.math.BigDecimal;
import java.util.List;

/** How much stock the pieces of a whole quotation take when they are planned as the shop cuts; production knows. Lengths in millimetres. */
public interface CuttingEstimate {

    /** Bars of that length for the pieces. {@code search} looks for something better than the first good plan, for a part of a second. */
    int bars(BigDecimal barMm, List<Piece> pieces, boolean search);

    /** Sheets of that size for the panes; {@code search} as for bars. */
    int sheets(BigDecimal widthMm, BigDecimal heightMm, List<Pane> panes, boolean search);

    /** So many pieces of a length. */
    record Piece(BigDecimal lengthMm, int count) {}

    /** So many panes of a size. */
    record Pane(BigDecimal widthMm, BigDecimal heightMm, int count) {}
}
