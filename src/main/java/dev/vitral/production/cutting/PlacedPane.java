package dev.vitral.production.cutting;

/**
 * A pane on a sheet; lengths in tenths of a millimetre from the sheet's (untrimmed) lower left corner.
 *
 * @param x left
 * @param y below
 * @param width as it lies
 * @param height as it lies
 * @param pane index of the pane in the order
 * @param label the pane's label
 * @param rotated whether it lies turned by 90°
 */
public record PlacedPane(long x, long y, long width, long height, int pane, String label, boolean rotated) {}
