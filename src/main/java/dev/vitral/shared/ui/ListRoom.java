package dev.vitral.shared.ui;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Which columns a list leaves out on a tablet, so that the essential ones are seen without scrolling sideways. */
final class ListRoom {
    private static final int PX_PER_REM = 16;
    /** The boxes that select rows and the scroll bar. */
    private static final int AROUND = 56;

    private ListRoom() {}

    /** Names of the columns that don't fit a window of that width in px, once the essential ones have their place; columns of choice take none. */
    static Set<String> leftOut(Collection<? extends GridColumn<?>> columns, int window) {
        double left = window - AROUND - columns.stream().filter(GridColumn::isEssential).mapToDouble(ListRoom::px).sum();
        Set<String> out = new HashSet<>();
        for (GridColumn<?> column : columns) {
            if (!column.isEssential() && !column.isOptional()) {
                left -= px(column);
                if (left < 0) {
                    out.add(column.name());
                }
            }
        }
        return out;
    }

    private static double px(GridColumn<?> column) {
        String width = column.width(false);
        return width.endsWith("rem") ? Double.parseDouble(width.substring(0, width.length() - 3)) * PX_PER_REM : 0;
    }
}
