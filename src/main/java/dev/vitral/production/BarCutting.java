package dev.vitral.production;

import dev.vitral.production.cutting.BarOrder;
import dev.vitral.production.cutting.BarPiece;
import dev.vitral.production.cutting.BarPlan;
import dev.vitral.production.cutting.BarPlanner;
import dev.vitral.production.cutting.BarRefusal;
import dev.vitral.production.cutting.BarStock;
import dev.vitral.production.cutting.SheetRules;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import org.springframework.stereotype.Service;

/** Plans pieces on bars (QUO-11) and says in the user's words why an order can't be cut. */
@Service
@RequiresClerk
public class BarCutting {
    /** Most pieces of one plan, and most offcuts. */
    public static final int MOST_PIECES = 10_000;

    /** Longest search in milliseconds. */
    public static final long LONGEST = 10_000;

    private final CuttingDesk desk;

    BarCutting(CuttingDesk desk) {
        this.desk = desk;
    }

    /**
     * The plan.
     *
     * @throws Problem cutting.* (422) for too many pieces or one that can't be cut from the bar; cutting.busy (429) when too many plans are being made
     */
    public BarPlan plan(BarOrder order, long milliseconds) {
        if (order.pieces().stream().mapToLong(BarPiece::count).sum() > MOST_PIECES || order.stock().stream().mapToLong(BarStock::count).sum() > MOST_PIECES) {
            throw Problem.invalid("pieces", "cutting.tooManyPieces", MOST_PIECES);
        }
        try {
            return desk.plan(() -> BarPlanner.plan(order, Math.min(milliseconds, LONGEST), () -> Thread.currentThread().isInterrupted()));
        } catch (BarRefusal refusal) {
            throw problem(order, refusal);
        }
    }

    private static Problem problem(BarOrder order, BarRefusal refusal) {
        int index = refusal.index();
        return switch (refusal.reason()) {
            case NO_BAR_LEFT -> Problem.invalid("trimMm", "cutting.noBarLeft");
            case PIECE_BEYOND_BAR -> Problem.invalid("pieces[" + index + "]", "cutting.pieceBeyondBar", index + 1,
                    SheetRules.millimetres(order.pieces().get(index).length()));
            case LOCKED_PIECE_NOT_ORDERED -> Problem.invalid("locked[" + index + "]", "cutting.lockedPieceNotOrdered", index + 1);
            case LOCKED_OFFCUT_MISSING -> Problem.invalid("locked[" + index + "]", "cutting.lockedBarOffcutMissing", index + 1);
        };
    }
}
