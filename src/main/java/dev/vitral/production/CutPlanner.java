package dev.vitral.production;

import dev.vitral.production.cutting.BarOrder;
import dev.vitral.production.cutting.BarPiece;
import dev.vitral.production.cutting.BarPlan;
import dev.vitral.production.cutting.BarPlanner;
import dev.vitral.production.cutting.BarRefusal;
import dev.vitral.production.cutting.BarStock;
import dev.vitral.production.cutting.Pane;
import dev.vitral.production.cutting.SheetOrder;
import dev.vitral.production.cutting.SheetPlan;
import dev.vitral.production.cutting.SheetPlanner;
import dev.vitral.production.cutting.SheetRefusal;
import dev.vitral.production.cutting.StockSheet;
import dev.vitral.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Plans one material of a work order with the planners of {@code production.cutting}. */
final class CutPlanner {
    private final CuttingRules rules;
    private final long milliseconds;
    private final BooleanSupplier stop;

    /** {@code stop} is asked often: true ends the search with the best so far, what it throws ends it for good. */
    CutPlanner(CuttingRules rules, long milliseconds, BooleanSupplier stop) {
        this.rules = rules;
        this.milliseconds = milliseconds;
        this.stop = stop;
    }

    /**
     * The plan, or why there is none.
     *
     * @throws Problem cuttingPlan.lockedLine (409) when a locked line can't be kept: its pieces or its offcut are gone
     */
    CutFound plan(CutGroup group) {
        if (group.width() == 0) {
            return CutFound.refused(CutProblem.NO_SIZE);
        }
        return group.bars() ? bars(group) : sheets(group);
    }

    private CutFound bars(CutGroup group) {
        if (group.pieceCount() > BarCutting.MOST_PIECES) {
            return CutFound.refused(CutProblem.TOO_MANY);
        }
        List<BarStock> stock = new ArrayList<>(group.offcuts().stream().map(it -> new BarStock(it.code(), it.width(), 1)).toList());
        stock.add(BarStock.full("", group.width()));
        List<BarPiece> pieces = group.pieces().stream().map(it -> new BarPiece(it.width(), it.count())).toList();
        try {
            BarPlan plan = BarPlanner.plan(
                    new BarOrder(pieces, stock, rules.bars(), group.locked().bars().stream().map(CutBar::pattern).toList()), milliseconds, stop);
            CutNumbers numbers = new CutNumbers(group);
            List<CutBar> bars = new ArrayList<>(group.locked().bars());
            plan.patterns().stream().skip(bars.size()).map(numbers::bar).forEach(bars::add);
            return new CutFound(plan.fullBars(), plan.lowerBound(), plan.wastePercent(), plan.reusablePercent(), null, new CutLines(bars, List.of()));
        } catch (BarRefusal refusal) {
            return switch (refusal.reason()) {
                case NO_BAR_LEFT -> CutFound.refused(CutProblem.ALL_TRIMMED);
                case PIECE_BEYOND_BAR -> CutFound.refused(CutProblem.PIECE_TOO_LARGE);
                case LOCKED_PIECE_NOT_ORDERED, LOCKED_OFFCUT_MISSING -> throw lockedLine(refusal.index());
            };
        }
    }

    private CutFound sheets(CutGroup group) {
        if (group.pieceCount() > SheetCutting.MOST_PANES) {
            return CutFound.refused(CutProblem.TOO_MANY);
        }
        List<StockSheet> stock = new ArrayList<>(group.offcuts().stream().map(it -> new StockSheet(it.code(), it.width(), it.height(), 1)).toList());
        stock.add(StockSheet.full("", group.width(), group.height()));
        List<Pane> panes = group.pieces().stream().map(it -> new Pane(CutNumbers.paneLabel(it), it.width(), it.height(), it.count(), group.rotates())).toList();
        try {
            SheetPlan plan = SheetPlanner.plan(
                    new SheetOrder(panes, stock, rules.sheets(), group.locked().sheets().stream().map(CutSheet::layout).toList()), milliseconds, stop);
            CutNumbers numbers = new CutNumbers(group);
            List<CutSheet> sheets = new ArrayList<>(group.locked().sheets());
            plan.layouts().stream().skip(sheets.size()).map(numbers::sheet).forEach(sheets::add);
            return new CutFound(plan.fullSheets(), plan.lowerBound(), plan.wastePercent(), plan.remnantPercent(), null, new CutLines(List.of(), sheets));
        } catch (SheetRefusal refusal) {
            return switch (refusal.reason()) {
                case NO_SHEET_LEFT -> CutFound.refused(CutProblem.ALL_TRIMMED);
                case PANE_BEYOND_SHEET -> CutFound.refused(CutProblem.PIECE_TOO_LARGE);
                case LOCKED_PANE_NOT_ORDERED, LOCKED_OFFCUT_MISSING -> throw lockedLine(refusal.index());
            };
        }
    }

    private static Problem lockedLine(int index) {
        return Problem.of(Problem.Kind.CONFLICT, "cuttingPlan.lockedLine", index + 1);
    }
}
