package dev.vitral.production.cutting;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A partial plan of the search: one more pane than its parent. Panes are added to the last row of the last strip of the last sheet, or begin a new row, strip
 * or sheet; what lies behind that frontier is final (after the branching scheme of Fontan and Libralesso's PackingSolver, 2020).
 */
final class Growth {
    /** Where the last pane went. */
    static final int SHEET = 0;
    static final int STRIP = 1;
    static final int ROW = 2;
    static final int CELL = 3;

    final @Nullable Growth parent;
    int type;
    boolean turned;
    int where;

    int stock = -1;
    boolean flat;
    int stockUsed;
    /** Of the last strip: where it begins and ends. */
    long stripStart;
    long stripEnd;
    /** Of the last row. */
    long rowStart;
    long rowEnd;
    long cellEnd;
    /** How far the strip's earlier rows reach. */
    long rowsReach;

    long closedArea;
    long fullArea;
    long offcutArea;
    long paneArea;
    int panes;
    long hash;
    double rank;
    int[] left;

    /** The empty plan. */
    Growth(int[] left) {
        this.parent = null;
        this.left = left;
    }

    /** A child in the making: a copy to be moved on; its {@link #left} is still the parent's. */
    Growth(Growth parent) {
        this.parent = parent;
        left = parent.left;
        stock = parent.stock;
        flat = parent.flat;
        stockUsed = parent.stockUsed;
        stripStart = parent.stripStart;
        stripEnd = parent.stripEnd;
        rowStart = parent.rowStart;
        rowEnd = parent.rowEnd;
        cellEnd = parent.cellEnd;
        rowsReach = parent.rowsReach;
        closedArea = parent.closedArea;
        fullArea = parent.fullArea;
        offcutArea = parent.offcutArea;
        paneArea = parent.paneArea;
        panes = parent.panes;
        hash = parent.hash;
    }

    /** Takes the pane off what is left. */
    void settle() {
        left = left.clone();
        left[type]--;
    }

    /** Square measure behind the frontier. */
    long usedArea(Blanks blanks) {
        if (stock < 0) {
            return 0;
        }
        return closedArea + stripStart * blanks.stockAlong(stock, flat) + (stripEnd - stripStart) * rowStart + (cellEnd - stripStart) * (rowEnd - rowStart);
    }

    /** Adds the pane of that length to the row, a new row or a new strip of the sheet; false when it doesn't fit or couldn't be broken off. */
    boolean grow(Blanks blanks, int newWhere, long across, long along) {
        where = newWhere;
        if (where == ROW) {
            rowsReach = Math.max(rowsReach, cellEnd);
            rowStart = rowEnd;
            cellEnd = stripStart;
        } else if (where != CELL) {
            stripStart = where == SHEET ? 0 : stripEnd;
            stripEnd = stripStart;
            rowsReach = stripStart;
            rowStart = 0;
            rowEnd = 0;
            cellEnd = stripStart;
        }
        SheetRules rules = blanks.rules;
        long top = rowStart + along;
        cellEnd += across;
        long width = blanks.stockAcross(stock, flat);
        long length = blanks.stockAlong(stock, flat);
        if (cellEnd > width || top > length || where == CELL && !rules.breaks(Math.abs(top - rowEnd))) {
            return false;
        }
        rowEnd = Math.max(rowEnd, top);
        stripEnd = Math.max(stripEnd, cellEnd);
        return (rowsReach == stripStart || rules.breaks(Math.abs(cellEnd - rowsReach)))
                && rules.breaks(width - stripEnd) && rules.breaks(length - rowEnd);
    }

    /** Same panes, same frontier. */
    long key() {
        long key = hash;
        key = key * 0x9E3779B97F4A7C15L + stripStart;
        key = key * 0x9E3779B97F4A7C15L + stripEnd;
        key = key * 0x9E3779B97F4A7C15L + rowStart;
        key = key * 0x9E3779B97F4A7C15L + rowEnd;
        key = key * 0x9E3779B97F4A7C15L + cellEnd;
        key = key * 0x9E3779B97F4A7C15L + closedArea;
        key = key * 0x9E3779B97F4A7C15L + (flat ? 1 : 0);
        return key ^ key >>> 29;
    }

    /** The sheets of the whole plan. */
    List<Draft> drafts(Blanks blanks) {
        List<Growth> path = new ArrayList<>();
        for (Growth at = this; at != null && at.parent != null; at = at.parent) {
            path.add(at);
        }
        List<Draft> drafts = new ArrayList<>();
        for (int i = path.size() - 1; i >= 0; i--) {
            Growth step = path.get(i);
            if (step.where == SHEET) {
                drafts.add(new Draft(step.stock, step.flat));
            }
            Draft draft = drafts.getLast();
            if (step.where <= STRIP) {
                draft.strips.add(new Draft.Strip());
            }
            Draft.Strip strip = draft.strips.getLast();
            if (step.where <= ROW) {
                strip.rows.add(new Draft.Row());
            }
            strip.rows.getLast().add(new Draft.Cell(
                    step.type, step.turned, blanks.across(step.type, step.turned, step.flat), blanks.along(step.type, step.turned, step.flat)));
        }
        drafts.forEach(Draft::measure);
        return drafts;
    }
}
