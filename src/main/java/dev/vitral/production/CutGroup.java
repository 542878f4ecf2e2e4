package dev.vitral.production;

import dev.vitral.catalog.ProductKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be cut of one material, and from what; sizes in tenths of a millimetre.
 *
 * @param colour of profiles
 * @param width length of a bar, width of a sheet; 0 when the catalogue doesn't say
 * @param height of a sheet; 0 for bars
 * @param rotates whether panes may be turned: the glass has no grain
 * @param offcuts to be used first
 * @param locked lines of the plan before that stay
 */
record CutGroup(
        long productId, ProductKind kind, @Nullable String colour, long width, long height, boolean rotates, List<Piece> pieces,
        List<OffcutShelf.Offcut> offcuts, CutLines locked) {
    /**
     * Pieces of one size, numbered on from the first.
     *
     * @param width length of a profile, width of a pane
     * @param height of a pane; 0 for profiles
     */
    record Piece(int firstNumber, int count, long width, long height) {}

    boolean bars() {
        return kind == ProductKind.PROFILE;
    }

    int pieceCount() {
        return pieces.stream().mapToInt(Piece::count).sum();
    }
}
