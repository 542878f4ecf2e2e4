package dev.vitral.shared.ui;

/**
 * Where a column of a list stands for one user or in one saved view; the order of places is the order of the columns.
 *
 * @param name of the column
 * @param shown whether it is chosen
 * @param width in CSS as it was dragged, or empty for the list's own
 */
public record ColumnPlace(String name, boolean shown, String width) {
    public ColumnPlace {
        width = width.matches("[0-9]{1,4}(\\.[0-9]{1,6})?(px|rem)") ? width : "";
    }
}
