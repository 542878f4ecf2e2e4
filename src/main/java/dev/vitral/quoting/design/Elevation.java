package dev.vitral.quoting.design;

import java.math.BigDecimal;
import java.util.List;

/**
 * How a window looks from outside, the one description that screen, paper and labels draw: leaves of equal width side by side in a frame, or
 * fields parted by bars as wide as the frame's face, and other windows set into it.
 *
 * @param leaves left to right, 1 to {@link Leaf#MOST}
 * @param frameMm the visible face of the frame, 0 to 300
 * @param sashMm the visible face of a leaf's own profiles, 0 to 300; 0 where the glass sits in the frame itself
 * @param panesPerLeaf panes one above the other, parted by a rail, 1 to 6
 * @param sill whether the frame closes at the foot; a door's doesn't
 * @param fields for one size, in the place of the leaves; none where the window is not parted
 * @param insets sub-templates at their places, those within them too
 */
public record Elevation(List<Leaf> leaves, int frameMm, int sashMm, int panesPerLeaf, boolean sill, List<Field> fields, List<Placed> insets) {

    private static final int WIDEST_FACE = 300;
    private static final int MOST_PANES = 6;

    /** Leaves side by side in one frame. */
    public Elevation(List<Leaf> leaves, int frameMm, int sashMm, int panesPerLeaf, boolean sill) {
        this(leaves, frameMm, sashMm, panesPerLeaf, sill, List.of(), List.of());
    }

    /** Refuses what can't be drawn. Quotations frozen before windows were parted say nothing of fields and insets. */
    public Elevation {
        leaves = List.copyOf(leaves);
        fields = fields == null ? List.of() : List.copyOf(fields);
        insets = insets == null ? List.of() : List.copyOf(insets);
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

    Elevation parted(List<Field> into) {
        return new Elevation(leaves, frameMm, sashMm, panesPerLeaf, sill, into, insets);
    }

    Elevation holding(List<Placed> windows) {
        return insets.equals(windows) ? this : new Elevation(leaves, frameMm, sashMm, panesPerLeaf, sill, fields, windows);
    }

    /** Whether it is more than leaves in one frame: it takes further dimensions. */
    boolean isComposite() {
        return fields.size() > 1 || !insets.isEmpty();
    }

    /** Its fields, or the one that an unparted window is. */
    List<Field> fieldsOf(Size size) {
        return fields.isEmpty()
                ? List.of(new Field(BigDecimal.ZERO, BigDecimal.ZERO, size.widthMm(), size.heightMm(), leaves, panesPerLeaf))
                : fields;
    }

    /** The leaves of one field as a window of their own. */
    Elevation row(Field field) {
        return new Elevation(field.leaves(), frameMm, sashMm, field.panes(), sill);
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
