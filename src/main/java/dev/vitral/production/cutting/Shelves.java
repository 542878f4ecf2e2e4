package dev.vitral.production.cutting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Best-fit decreasing on shelves: the first answer, at once. Panes come longest first; each goes on the shelf it fits most tightly, else on a new shelf.
 * Either on sheets at once ({@link #onSheets}) or on shelves alone that are then put on full sheets, best fit again ({@link #stacked}).
 */
final class Shelves {
    /** How panes lie that may be turned; lying ones have their long side along the shelf. */
    private enum Pose {
        AS_ORDERED, LYING, STANDING
    }

    private final Blanks blanks;
    private final boolean flat;
    private final List<Draft.Cell> cells = new ArrayList<>();
    private final int[] used;

    private Shelves(Blanks blanks, boolean flat, Pose pose) {
        this.blanks = blanks;
        this.flat = flat;
        this.used = new int[blanks.stock.size()];
        for (int type = 0; type < blanks.types; type++) {
            boolean turned = turned(type, pose);
            Draft.Cell cell = new Draft.Cell(type, turned, blanks.across(type, turned, flat), blanks.along(type, turned, flat));
            for (int i = blanks.pieces.get(type).size(); i > 0; i--) {
                cells.add(cell);
            }
        }
        cells.sort(Comparator.comparingLong((Draft.Cell cell) -> -cell.dx()).thenComparingLong(cell -> -cell.dy()));
    }

    /** The best of all variants. */
    static List<Draft> best(Blanks blanks) {
        List<Draft> best = null;
        for (Pose pose : Pose.values()) {
            for (int variant = 0; variant < 4; variant++) {
                Shelves shelves = new Shelves(blanks, (variant & 1) > 0, pose);
                List<Draft> drafts = (variant & 2) > 0 ? shelves.onSheets() : shelves.stacked();
                if (best == null || blanks.better(drafts, best)) {
                    best = drafts;
                }
            }
        }
        return best == null ? List.of() : best;
    }

    /** Turned as the pose wishes, if it may and fits. */
    private boolean turned(int type, Pose pose) {
        boolean lies = blanks.along(type, false, flat) >= blanks.across(type, false, flat);
        boolean wish = blanks.rotates[type] && pose != Pose.AS_ORDERED && lies != (pose == Pose.LYING);
        for (int sheet = blanks.offcuts; sheet < blanks.stock.size(); sheet++) {
            if (blanks.fits(type, wish, sheet)) {
                return wish;
            }
        }
        return !wish && blanks.rotates[type];
    }

    private List<Draft> onSheets() {
        List<Draft> drafts = new ArrayList<>();
        for (Draft.Cell cell : cells) {
            if (!onShelf(cell, drafts) && !onNewShelf(cell, drafts)) {
                drafts.add(sheet(cell));
            }
        }
        return drafts;
    }

    private boolean onShelf(Draft.Cell cell, List<Draft> drafts) {
        Draft.Strip best = null;
        long least = Long.MAX_VALUE;
        for (Draft draft : drafts) {
            long along = blanks.stockAlong(draft.stock, flat);
            for (Draft.Strip strip : draft.strips) {
                long gap = along - strip.along - cell.dy();
                if (gap < least && takes(strip, cell, along)) {
                    least = gap;
                    best = strip;
                }
            }
        }
        if (best != null) {
            best.add(cell);
        }
        return best != null;
    }

    private boolean takes(Draft.Strip strip, Draft.Cell cell, long along) {
        long gap = along - strip.along - cell.dy();
        return gap >= 0 && cell.dx() <= strip.across && blanks.rules.breaks(gap) && blanks.rules.breaks(strip.across - cell.dx());
    }

    private boolean onNewShelf(Draft.Cell cell, List<Draft> drafts) {
        Draft best = null;
        long least = Long.MAX_VALUE;
        for (Draft draft : drafts) {
            long gap = blanks.stockAcross(draft.stock, flat) - draft.across - cell.dx();
            long beyond = blanks.stockAlong(draft.stock, flat) - cell.dy();
            if (gap >= 0 && beyond >= 0 && gap < least && blanks.rules.breaks(gap) && blanks.rules.breaks(beyond)) {
                least = gap;
                best = draft;
            }
        }
        if (best != null) {
            best.add(strip(cell));
        }
        return best != null;
    }

    private static Draft.Strip strip(Draft.Cell cell) {
        Draft.Strip strip = new Draft.Strip();
        strip.add(cell);
        return strip;
    }

    private Draft sheet(Draft.Cell cell) {
        for (int sheet = 0; sheet < blanks.stock.size(); sheet++) {
            if (used[sheet] < blanks.stockCount[sheet] && blanks.fits(cell.type(), cell.turned(), sheet)) {
                used[sheet]++;
                Draft draft = new Draft(sheet, flat);
                draft.add(strip(cell));
                return draft;
            }
        }
        throw new IllegalStateException("a pane that fits no sheet was let in");
    }

    /** Shelves as long as the smallest full sheet that takes the pane, then on sheets of that size; offcuts stay. */
    private List<Draft> stacked() {
        List<Draft> drafts = new ArrayList<>();
        for (int sheet = blanks.offcuts; sheet < blanks.stock.size(); sheet++) {
            List<Draft.Strip> strips = new ArrayList<>();
            for (Draft.Cell cell : cells) {
                if (fitsFirst(cell) == sheet) {
                    stack(cell, strips, blanks.stockAlong(sheet, flat));
                }
            }
            strips.sort(Comparator.comparingLong(strip -> -strip.across));
            List<Draft> ofSize = new ArrayList<>();
            for (Draft.Strip strip : strips) {
                put(strip, ofSize, sheet);
            }
            drafts.addAll(ofSize);
        }
        return drafts;
    }

    private int fitsFirst(Draft.Cell cell) {
        int sheet = blanks.offcuts;
        while (!blanks.fits(cell.type(), cell.turned(), sheet)) {
            sheet++;
        }
        return sheet;
    }

    private void stack(Draft.Cell cell, List<Draft.Strip> strips, long along) {
        Draft.Strip best = null;
        for (Draft.Strip strip : strips) {
            if (takes(strip, cell, along) && (best == null || strip.along > best.along)) {
                best = strip;
            }
        }
        if (best == null) {
            strips.add(strip(cell));
        } else {
            best.add(cell);
        }
    }

    private void put(Draft.Strip strip, List<Draft> drafts, int sheet) {
        long across = blanks.stockAcross(sheet, flat);
        Draft best = null;
        for (Draft draft : drafts) {
            long gap = across - draft.across - strip.across;
            if (gap >= 0 && blanks.rules.breaks(gap) && (best == null || draft.across > best.across)) {
                best = draft;
            }
        }
        if (best == null) {
            best = new Draft(sheet, flat);
            drafts.add(best);
        }
        best.add(strip);
    }
}
