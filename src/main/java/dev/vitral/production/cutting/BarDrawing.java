package dev.vitral.production.cutting;

import java.util.List;

/** A bar's cuts as SVG: to scale in its length, pieces white with label and length, the rest grey when it is kept, hatched when not. */
public final class BarDrawing {
    private BarDrawing() {}

    /**
     * A piece on the bar.
     *
     * @param label on it
     * @param length tenths of a millimetre
     */
    public record Piece(String label, long length) {}

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
        ink.box(0, 0, bar, height, "url(#waste)", false);
        long at = trim;
        for (Piece piece : pieces) {
            ink.box(at, 0, piece.length(), height, "#fff", false);
            ink.words(at, 0, piece.length(), height, piece.label(), Ink.millimetres(piece.length()));
            at += piece.length() + kerf;
        }
        long rest = bar - trim - at;
        if (keepsRest && rest > 0) {
            ink.box(at, 0, rest, height, "#ddd", true);
            ink.words(at, 0, rest, height, Ink.millimetres(rest), "");
        }
        return ink.svg();
    }
}
