package dev.vitral.quoting.design;

import java.math.BigDecimal;
import java.util.Map;

/** Tells how much stock a cutting plan takes; the planner stands elsewhere. */
public interface CutCounts {

    /** Bars of that length for so many pieces of each length, all in millimetres. */
    int bars(BigDecimal barMm, Map<BigDecimal, Integer> pieces);

    /** Sheets for so many panes of each size, in millimetres. */
    int sheets(Sheet sheet, Map<Sheet, Integer> panes);
}
