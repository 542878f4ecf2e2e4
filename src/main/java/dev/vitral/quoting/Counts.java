package dev.vitral.quoting;

import dev.vitral.quoting.design.CutCounts;
import dev.vitral.quoting.design.Sheet;
import java.math.BigDecimal;
import java.util.Map;

/** Asks production how much stock a plan takes, {@code search}ing or not. */
record Counts(CuttingEstimate cutting, boolean search) implements CutCounts {
    @Override
    public int bars(BigDecimal barMm, Map<BigDecimal, Integer> pieces) {
        return cutting.bars(barMm, pieces.entrySet().stream().map(it -> new CuttingEstimate.Piece(it.getKey(), it.getValue())).toList(), search);
    }

    @Override
    public int sheets(Sheet sheet, Map<Sheet, Integer> panes) {
        return cutting.sheets(sheet.widthMm(), sheet.heightMm(),
                panes.entrySet().stream().map(it -> new CuttingEstimate.Pane(it.getKey().widthMm(), it.getKey().heightMm(), it.getValue())).toList(), search);
    }
}
