package dev.vitral.production.cutting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A beam search over {@link Growth}: pane by pane, keeping the most promising partial plans of each length. */
final class BeamSearch {
    private static final Comparator<Growth> RANK = Comparator.comparingDouble((Growth growth) -> growth.rank).thenComparingLong(Growth::key);

    private static final int[] NONE = {};

    private final Blanks blanks;
    private final Effort effort;
    private final long[] tokens;
    private final long smallestFull;
    private final long largestFull;
    private final long offcutTotal;

    private int width;
    private int guide;
    private long fullLimit;
    private PriorityQueue<Growth> kept = new PriorityQueue<>(RANK.reversed());
    private final Set<Long> seen = new HashSet<>();

    BeamSearch(Blanks blanks, Effort effort) {
        this.blanks = blanks;
        this.effort = effort;
        this.tokens = new Random(4).longs(blanks.types).toArray();
        long small = Long.MAX_VALUE;
        long large = 0;
        long rest = 0;
        for (int sheet = 0; sheet < blanks.stock.size(); sheet++) {
            if (sheet < blanks.offcuts) {
                rest += blanks.stockArea(sheet) * blanks.stockCount[sheet];
            } else {
                small = Math.min(small, blanks.stockArea(sheet));
                large = Math.max(large, blanks.stockArea(sheet));
            }
        }
        smallestFull = small;
        largestFull = large;
        offcutTotal = rest;
    }

    /**
     * A plan with a square measure of full sheets of at most {@code fullLimit}, or none.
     *
     * @param width how many partial plans are kept of each length
     * @param guide 0 to 3: what makes a partial plan promising
     */
    Optional<List<Draft>> run(int width, int guide, long fullLimit) {
        this.width = width;
        this.guide = guide;
        this.fullLimit = fullLimit;
        List<Growth> level = List.of(new Growth(blanks.counts()));
        for (int panes = 0; panes < blanks.pieceCount; panes++) {
            kept.clear();
            seen.clear();
            for (Growth growth : level) {
                expand(growth);
                growth.left = NONE;
                if (effort.over()) {
                    return Optional.empty();
                }
            }
            level = new ArrayList<>(kept);
            level.sort(RANK);
            level.forEach(Growth::settle);
        }
        List<Draft> best = null;
        for (Growth growth : level) {
            List<Draft> drafts = growth.drafts(blanks);
            if (best == null || blanks.better(drafts, best)) {
                best = drafts;
            }
        }
        return Optional.ofNullable(best);
    }

    private void expand(Growth from) {
        boolean sheetTakes = false;
        boolean stripTakes = false;
        boolean rowTakes = false;
        if (from.stock >= 0) {
            for (int where = blanks.rules.stages() == 3 ? Growth.CELL : Growth.ROW; where >= Growth.STRIP; where--) {
                if (where == Growth.ROW && rowTakes || where == Growth.STRIP && stripTakes) {
                    continue;
                }
                for (int type = 0; type < blanks.types; type++) {
                    for (int turn = 0; from.left[type] > 0 && turn <= (blanks.rotates[type] ? 1 : 0); turn++) {
                        Growth child = child(from, type, turn > 0, where);
                        if (child != null) {
                            sheetTakes = true;
                            stripTakes |= where > Growth.STRIP && child.stripEnd == from.stripEnd;
                            rowTakes |= where == Growth.CELL && child.stripEnd == from.stripEnd && child.rowEnd == from.rowEnd;
                        }
                    }
                }
            }
        }
        if (!sheetTakes) {
            openSheets(from);
        }
    }

    private @Nullable Growth child(Growth from, int type, boolean turned, int where) {
        effort.spend(1);
        Growth child = new Growth(from);
        if (!child.grow(blanks, where, blanks.across(type, turned, from.flat), blanks.along(type, turned, from.flat))) {
            return null;
        }
        keep(child, type, turned);
        return child;
    }

    /** On the next offcut that takes the pane and on each full size. */
    private void openSheets(Growth from) {
        for (int type = 0; type < blanks.types; type++) {
            for (int turn = 0; from.left[type] > 0 && turn <= (blanks.rotates[type] ? 1 : 0); turn++) {
                boolean offcutFound = false;
                for (int sheet = Math.max(0, Math.min(from.stock, blanks.offcuts)); sheet < blanks.stock.size(); sheet++) {
                    int used = sheet == from.stock ? from.stockUsed : 0;
                    if (used < blanks.stockCount[sheet] && !(offcutFound && sheet < blanks.offcuts) && blanks.fits(type, turn > 0, sheet)) {
                        offcutFound |= sheet < blanks.offcuts;
                        open(from, type, turn > 0, sheet, false);
                        open(from, type, turn > 0, sheet, true);
                    }
                }
            }
        }
    }

    private void open(Growth from, int type, boolean turned, int sheet, boolean flat) {
        effort.spend(1);
        Growth child = new Growth(from);
        if (from.stock >= 0) {
            child.closedArea += blanks.stockArea(from.stock);
        }
        child.stockUsed = sheet == from.stock ? from.stockUsed + 1 : 1;
        child.stock = sheet;
        child.flat = flat;
        if (sheet < blanks.offcuts) {
            child.offcutArea += blanks.stockArea(sheet);
        } else {
            child.fullArea += blanks.stockArea(sheet);
        }
        if (child.grow(blanks, Growth.SHEET, blanks.across(type, turned, flat), blanks.along(type, turned, flat))) {
            keep(child, type, turned);
        }
    }

    private void keep(Growth child, int type, boolean turned) {
        child.type = type;
        child.turned = turned;
        child.paneArea += blanks.width[type] * blanks.height[type];
        child.panes++;
        child.hash += tokens[type];
        long used = child.usedArea(blanks);
        if (!promising(child, used)) {
            return;
        }
        child.rank = rank(child, used);
        if (kept.size() >= width && RANK.compare(child, kept.element()) >= 0) {
            return;
        }
        if (seen.add(child.key())) {
            kept.add(child);
            if (kept.size() > width) {
                kept.remove();
            }
        }
    }

    private boolean promising(Growth child, long used) {
        long open = child.closedArea + blanks.stockArea(child.stock) - used;
        long beyond = blanks.area - child.paneArea - open - (child.stock < blanks.offcuts ? offcutTotal - child.offcutArea : 0);
        long more = beyond <= 0 ? 0 : Math.max(smallestFull, (beyond + largestFull - 1) / largestFull * smallestFull);
        return child.fullArea + more <= fullLimit;
    }

    private double rank(Growth child, long used) {
        double waste = (double) (used - child.paneArea) / used;
        return switch (guide) {
            case 0 -> waste;
            case 1 -> waste / child.paneArea;
            case 2 -> (0.1 + waste) / child.paneArea;
            default -> (0.02 + waste) / child.paneArea;
        };
    }
}
