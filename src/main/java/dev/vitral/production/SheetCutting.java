package dev.vitral.production;

import dev.vitral.production.cutting.SheetOrder;
import dev.vitral.production.cutting.SheetPlan;
import dev.vitral.production.cutting.SheetPlanner;
import dev.vitral.production.cutting.SheetRefusal;
import dev.vitral.production.cutting.SheetRules;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import org.springframework.stereotype.Service;

/** Plans panes on sheets (QUO-11) and says in the user's words why an order can't be cut. */
@Service
@RequiresClerk
public class SheetCutting {
    /** Most panes of one plan. */
    public static final int MOST_PANES = 2_000;

    /** Longest search in milliseconds. */
    public static final long LONGEST = 10_000;

    private final CuttingDesk desk;

    SheetCutting(CuttingDesk desk) {
        this.desk = desk;
    }

    /**
     * The plan.
     *
     * @throws Problem cutting.* (422) for too many panes or one that can't be cut from the sheet; cutting.busy (429) when too many plans are being made
     */
    public SheetPlan plan(SheetOrder order, long milliseconds) {
        if (order.panes().stream().mapToLong(pane -> pane.count()).sum() > MOST_PANES) {
            throw Problem.invalid("panes", "cutting.tooManyPanes", MOST_PANES);
        }
        try {
            return desk.plan(() -> SheetPlanner.plan(order, Math.min(milliseconds, LONGEST), () -> Thread.currentThread().isInterrupted()));
        } catch (SheetRefusal refusal) {
            throw problem(order, refusal);
        }
    }

    private static Problem problem(SheetOrder order, SheetRefusal refusal) {
        int index = refusal.index();
        return switch (refusal.reason()) {
            case NO_SHEET_LEFT -> Problem.invalid("trimMm", "cutting.noSheetLeft");
            case PANE_BEYOND_SHEET -> Problem.invalid("panes[" + index + "]", "cutting.paneBeyondSheet", index + 1,
                    SheetRules.millimetres(order.panes().get(index).width()), SheetRules.millimetres(order.panes().get(index).height()));
            case LOCKED_PANE_NOT_ORDERED -> Problem.invalid("locked[" + index + "]", "cutting.lockedPaneNotOrdered", index + 1);
            case LOCKED_OFFCUT_MISSING -> Problem.invalid("locked[" + index + "]", "cutting.lockedOffcutMissing", index + 1);
        };
    }
}
