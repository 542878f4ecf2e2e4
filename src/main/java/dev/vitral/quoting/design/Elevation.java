package dev.vitral.quoting.design;

import java.util.List;

/**
 * How a template looks from outside: leaves of equal width side by side in a frame.
 *
 * @param leaves left to right, 1 to {@link Leaf#MOST}
 * @param frameMm the visible face of the frame, 0 to 300
 * @param sashMm the visible face of a leaf's own profiles, 0 to 300; 0 where the glass sits in the frame itself
 * @param panesPerLeaf panes one above the other, parted by a rail, 1 to 6
 * @param sill whether the frame closes at the foot; a door's doesn't
 */
public record Elevation(List<Leaf> leaves, int frameMm, int sashMm, int panesPerLeaf, boolean sill) {

    private static final int WIDEST_FACE = 300;
    private static final int MOST_PANES = 6;

    /** Refuses what can't be drawn. */
    public Elevation {
        leaves = List.copyOf(leaves);
        if (leaves.isEmpty() || leaves.size() > Leaf.MOST) {
            throw new IllegalArgumentException("1 to " + Leaf.MOST + " leaves: " + leaves.size());
        }
        if (frameMm < 0 || frameMm > WIDEST_FACE || sashMm < 0 || sashMm > WIDEST_FACE) {
            throw new IllegalArgumentException("a profile's face is 0 to " + WIDEST_FACE + " mm");
        }
        if (panesPerLeaf < 1 || panesPerLeaf > MOST_PANES) {
            throw new IllegalArgumentException("1 to " + MOST_PANES + " panes in a leaf");
        }
    }

    /** The usual window of a row such as {@code OXXO}: frame 30 mm, leaves 50 mm, one pane each, closed at the foot. */
    public static Elevation of(String leaves) {
        return new Elevation(Leaf.row(leaves), 30, 50, 1, true);
    }

    /** Whether the sliding leaf of this index moves to the right. */
    boolean slidesRight(int index) {
        int left = index;
        int right = index;
        while (left >= 0 && leaves.get(left) != Leaf.FIXED) {
            left--;
        }
        while (right < leaves.size() && leaves.get(right) != Leaf.FIXED) {
            right++;
        }
        boolean fixedLeft = left >= 0;
        boolean fixedRight = right < leaves.size();
        if (fixedLeft && fixedRight && index - left != right - index) {
            return right - index < index - left;
        }
        if (fixedLeft != fixedRight) {
            return fixedRight;
        }
        return index < leaves.size() / 2;
    }

    /** Whether the leaf of this index and the next stand on two tracks, one meeting stile before the other. */
    boolean overlapsNext(int index) {
        if (sashMm == 0) {
            return false;
        }
        boolean here = leaves.get(index) == Leaf.SLIDING;
        boolean next = leaves.get(index + 1) == Leaf.SLIDING;
        boolean partFromEachOther = here && next && !slidesRight(index) && slidesRight(index + 1);
        return (here || next) && !partFromEachOther;
    }
}
