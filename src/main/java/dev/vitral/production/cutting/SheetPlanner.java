package dev.vitral.production.cutting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Plans panes on sheets by guillotine cuts (QUO-11): as few full sheets as it finds, offcuts first. It begins with best-fit decreasing on shelves and then
 * searches with ever wider beams until the bound is reached or the time is over; it never gives more sheets than the shelves. The same order gives the same
 * plan, unless the machine is so slow that the clock ends the search.
 */
public final class SheetPlanner {
    private static final int WIDEST = 20_000;
    private static final int GUIDES = 4;
    /** Beams up to this width also look for the same number of sheets with a larger rest. */
    private static final int TIDYING = 4;

    private final Blanks blanks;
    private final Effort effort;
    private final int bound;
    private List<Draft> best;

    private SheetPlanner(Blanks blanks, Effort effort) {
        this.blanks = blanks;
        this.effort = effort;
        this.bound = new SheetBounds(blanks).value();
        this.best = Shelves.best(blanks);
    }

    /** {@link #plan(SheetOrder, long, BooleanSupplier)} that nobody stops. */
    public static SheetPlan plan(SheetOrder order, long milliseconds) {
        return plan(order, milliseconds, () -> false);
    }

    /**
     * A plan for the order.
     *
     * @param milliseconds how long to look for something better than the shelves; 0 gives these
     * @param stop asked often: true ends the search with the best so far
     * @throws SheetRefusal when the order can't be cut
     */
    public static SheetPlan plan(SheetOrder order, long milliseconds, BooleanSupplier stop) {
        Effort effort = new Effort(milliseconds, stop);
        Locks locks = Locks.of(order);
        Blanks blanks = new Blanks(order.panes(), locks.panesLeft(), order.stock(), locks.sheetsLeft(), order.rules());
        refuse(order, blanks);
        SheetPlanner planner = new SheetPlanner(blanks, effort);
        planner.search();
        List<SheetLayout> layouts = new ArrayList<>(order.locked().stream().map(SheetLayout::lock).toList());
        layouts.addAll(new Layouts(blanks, order.panes()).of(planner.best));
        return new SheetPlan(layouts, locks.fullSheets() + planner.bound);
    }

    private static void refuse(SheetOrder order, Blanks blanks) {
        if (blanks.offcuts == blanks.stock.size()) {
            throw new SheetRefusal(SheetRefusal.Reason.NO_SHEET_LEFT, 0);
        }
        for (int type = 0; type < blanks.types; type++) {
            if (!blanks.fitsAny(type)) {
                throw new SheetRefusal(SheetRefusal.Reason.PANE_BEYOND_SHEET, blanks.pieces.get(type).getFirst());
            }
        }
    }

    private void search() {
        BeamSearch beam = new BeamSearch(blanks, effort);
        for (int width = 1; width <= WIDEST; width += 1 + width / 2) {
            for (int guide = 0; guide < GUIDES; guide++) {
                if (effort.over() || blanks.pieceCount == 0 || width > TIDYING && proven()) {
                    return;
                }
                long full = blanks.fullArea(best);
                Optional<List<Draft>> found = beam.run(width, guide, width <= TIDYING ? full : full - 1);
                if (found.isPresent() && blanks.better(found.get(), best)) {
                    best = found.get();
                }
            }
        }
    }

    private boolean proven() {
        return blanks.fullArea(best) <= bound * blanks.stockArea(blanks.offcuts);
    }
}
