package dev.vitral.production.cutting;

import java.util.List;

/**
 * A bar's cuts as SVG: to scale in its length, pieces white with label and length, the rest grey when it is kept, hatched when not; trim and saw cuts dark. The bar is drawn thicker than
 * it is, so ends that are not square show that they slant, not by how much.
 */
public final class BarDrawing {
    private BarDrawing() {}

    /**
     * A piece on the bar.
     *
     * @param label on it
     * @param length tenths of a millimetre, of the longer edge
     * @param leftDegrees angle of the left end, 90 is square
     * @param rightDegrees the same of the right end
     */
    public record Piece(String label, long length, double leftDegrees, double rightDegrees) {
        /** With square ends. */
        public Piece(String label, long length) {
            this(label, length, 90, 90);
        }
    }

    /**
     * The SVG document. Lengths in tenths of a millimetre.
     *
     * @param bar whole length
     * @param trim taken off each end
     * @param kerf between pieces
     * @param pieces from the left
     * @param keepsRest whether the rest goes back to stock
     */
    public static String svg(long bar, long trim, long kerf, List<Piece> pieces, boolean keepsRest) {
        long height = bar / 16;
        Ink ink = new Ink(bar, height, bar / 60.0);
        ink.box(0, 0, bar, height, Ink.TAKEN, false);
        long at = trim;
        for (Piece piece : pieces) {
            long left = slant(piece.leftDegrees(), piece.length(), height);
            long right = slant(piece.rightDegrees(), piece.length(), height);
            ink.slanted(at, 0, piece.length(), height, left, right, "#fff");
            ink.words(at + left / 2, 0, piece.length() - left / 2 - right / 2, height, piece.label(), Ink.millimetres(piece.length()));
            at += piece.length() + kerf;
        }
        long rest = bar - trim - at;
        if (!keepsRest && rest > 0) {
            ink.hatched(at, 0, rest, height);
        } else if (rest > 0) {
            ink.box(at, 0, rest, height, "#ddd", true);
            ink.words(at, 0, rest, height, Ink.millimetres(rest), "");
        }
        return ink.svg();
    }

    /** How much shorter the upper edge is: as at half the drawn height, and never more than a third of the piece. */
    private static long slant(double degrees, long length, long height) {
        double offset = height / 2.0 / Math.abs(Math.tan(Math.toRadians(degrees)));
        return Math.min(Math.round(offset), length / 3);
    }
}
