package dev.vitral.quoting.design;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one window takes of one material.
 *
 * @param component the 0-based row of the template it comes from; of the sub-template, where the mark names one
 * @param material the code, with the chosen glass put in
 * @param pieces of a profile or of glass, over zero
 * @param cutLengthMm of each piece of a profile, at most 6 places
 * @param widthMm of each pane, at most 6 places
 * @param heightMm of each pane, at most 6 places
 * @param quantity in metres of profile, m² of glass, else in the material's unit; 6 places
 * @param mark where it comes from and how its pieces are cut
 */
public record BomLine(
        int component,
        String material,
        MaterialKind kind,
        @Nullable Integer pieces,
        @Nullable BigDecimal cutLengthMm,
        @Nullable BigDecimal widthMm,
        @Nullable BigDecimal heightMm,
        BigDecimal quantity,
        PieceMark mark) {

    static BomLine cut(
            int component, String material, int pieces, BigDecimal lengthMm, BigDecimal metres, PieceMark mark) {
        return new BomLine(component, material, MaterialKind.PROFILE, pieces, lengthMm, null, null, metres, mark);
    }

    static BomLine pane(
            int component,
            String material,
            int pieces,
            BigDecimal widthMm,
            BigDecimal heightMm,
            BigDecimal m2,
            PieceMark mark) {
        return new BomLine(component, material, MaterialKind.GLASS, pieces, null, widthMm, heightMm, m2, mark);
    }

    static BomLine counted(int component, String material, MaterialKind kind, BigDecimal quantity, PieceMark mark) {
        return new BomLine(component, material, kind, null, null, null, null, quantity, mark);
    }

    /** The same line of a sub-template, for as many of it as there are. */
    BomLine within(String part, int times) {
        return new BomLine(
                component,
                material,
                kind,
                pieces == null ? null : Math.multiplyExact(pieces, times),
                cutLengthMm,
                widthMm,
                heightMm,
                quantity.multiply(BigDecimal.valueOf(times)),
                mark.within(part));
    }
}
