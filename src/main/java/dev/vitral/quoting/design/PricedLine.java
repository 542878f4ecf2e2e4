package dev.vitral.quoting.design;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A material of one window with what it costs.
 *
 * @param component the 0-based row of the template it comes from, where its formulas stand
 * @param quantity in metres of profile, m² of glass, else in the material's unit; 6 places
 * @param unitCost of that unit, colour included, 4 places
 * @param cost for one window, 2 places
 * @param mark where it comes from and how it is cut; absent where it was frozen before that was kept
 */
public record PricedLine(
        int component,
        String material,
        MaterialKind kind,
        @Nullable Integer pieces,
        @Nullable BigDecimal cutLengthMm,
        @Nullable BigDecimal widthMm,
        @Nullable BigDecimal heightMm,
        BigDecimal quantity,
        BigDecimal unitCost,
        BigDecimal cost,
        @Nullable PieceMark mark) {

    static PricedLine of(BomLine line, BigDecimal unitCost) {
        return new PricedLine(
                line.component(),
                line.material(),
                line.kind(),
                line.pieces(),
                line.cutLengthMm(),
                line.widthMm(),
                line.heightMm(),
                line.quantity(),
                unitCost,
                Rate.money(line.quantity().multiply(unitCost)),
                line.mark());
    }
}
