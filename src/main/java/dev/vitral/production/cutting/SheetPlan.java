package dev.vitral.production.cutting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A plan for sheets.
 *
 * @param layouts a sheet each: the locked ones, offcuts, then full sheets
 * @param lowerBound full sheets that no plan can do without, the locked ones included
 */
public record SheetPlan(List<SheetLayout> layouts, int lowerBound) {
    /** Copies the list. */
    public SheetPlan {
        layouts = List.copyOf(layouts);
    }

    /** Full sheets cut. */
    public int fullSheets() {
        return (int) layouts.stream().filter(layout -> !layout.stock().offcut()).count();
    }

    /** Whether no plan can take fewer full sheets. */
    public boolean proven() {
        return fullSheets() == lowerBound;
    }

    /** Part of all sheets that becomes no pane, per cent with two decimals; 0 without sheets. */
    public BigDecimal wastePercent() {
        return percent(area() - layouts.stream().mapToLong(SheetLayout::paneArea).sum());
    }

    /** Part of all sheets that goes back to stock as remnants, per cent with two decimals. */
    public BigDecimal remnantPercent() {
        return percent(layouts.stream().mapToLong(SheetLayout::remnantArea).sum());
    }

    private long area() {
        return layouts.stream().mapToLong(SheetLayout::area).sum();
    }

    private BigDecimal percent(long part) {
        return layouts.isEmpty()
                ? BigDecimal.valueOf(0, 2)
                : BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(area()), 2, RoundingMode.HALF_UP);
    }
}
