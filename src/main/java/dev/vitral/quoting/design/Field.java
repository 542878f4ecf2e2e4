package dev.vitral.quoting.design;

import java.math.BigDecimal;
import java.util.List;

/**
 * One field of a parted window, from the frame's outer edge or a bar's centre line to the next; millimetres of 2 places.
 *
 * @param leftMm from the left of the window
 * @param topMm from its top
 * @param leaves side by side in it; none where a sub-template stands
 * @param panes in each leaf, one above the other
 */
public record Field(BigDecimal leftMm, BigDecimal topMm, BigDecimal widthMm, BigDecimal heightMm, List<Leaf> leaves, int panes) {

    /** Copies the leaves. */
    public Field {
        leaves = leaves == null ? List.of() : List.copyOf(leaves);
    }

    BigDecimal rightMm() {
        return leftMm.add(widthMm);
    }

    BigDecimal bottomMm() {
        return topMm.add(heightMm);
    }

    boolean isAtFoot(Size size) {
        return bottomMm().compareTo(size.heightMm()) >= 0;
    }
}
