package dev.vitral.production;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where cutting plans find offcuts before they take whole bars and sheets, and set them aside. */
interface OffcutShelf {
    /**
     * An offcut that may be cut. Sizes in tenths of a millimetre.
     *
     * @param code what it is known by; it becomes the label of its line
     * @param width the length of a bar's offcut
     * @param height 0 for a bar's offcut
     */
    record Offcut(String code, long width, long height) {}

    /** Offcuts of the product, of that colour for a profile, that are free or already set aside for this work order; always in the same order. */
    List<Offcut> usable(long productId, @Nullable String colour, String workOrder);

    /** The work order's plan takes these and no others, in the transaction that keeps the plan. */
    void setAside(String workOrder, Collection<String> codes);
}
