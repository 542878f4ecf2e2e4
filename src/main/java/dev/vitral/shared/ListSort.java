package dev.vitral.shared;

/**
 * One key of a list's order.
 *
 * @param column public name of a sortable column
 * @param descending direction
 */
public record ListSort(String column, boolean descending) {
    /** Upward by that column. */
    public static ListSort up(String column) {
        return new ListSort(column, false);
    }

    /** Downward by that column. */
    public static ListSort down(String column) {
        return new ListSort(column, true);
    }
}
