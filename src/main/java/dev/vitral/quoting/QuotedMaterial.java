package dev.vitral.quoting;

import dev.vitral.catalog.ProductKind;
import dev.vitral.quoting.design.PieceMark;
import dev.vitral.quoting.design.PricedLine;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What each window of a quotation's item takes of a material, as it was frozen. Sizes in mm and degrees, at most 6 places.
 *
 * @param item line of the quotation, from 1
 * @param windows of the item
 * @param colour code of the finish
 * @param material code of the product
 * @param pieces of a profile or of glass, for one window
 * @param cutLengthMm of each piece of a profile
 * @param widthMm of each pane
 * @param heightMm of each pane
 * @param part the sub-template that it belongs to
 * @param remark which piece of the window it is
 * @param leftDegrees angle at the left or lower end of a profile, 90 is square
 * @param rightDegrees the same at the other end
 * @param quantity for one window: metres of profile, m² of glass, else in the material's unit; 6 places
 * @param cost for one window, without waste, 2 places
 */
public record QuotedMaterial(
        int item,
        int windows,
        String colour,
        String material,
        ProductKind kind,
        @Nullable Integer pieces,
        @Nullable BigDecimal cutLengthMm,
        @Nullable BigDecimal widthMm,
        @Nullable BigDecimal heightMm,
        @Nullable String part,
        @Nullable String remark,
        @Nullable BigDecimal leftDegrees,
        @Nullable BigDecimal rightDegrees,
        BigDecimal quantity,
        BigDecimal cost) {
    static QuotedMaterial of(QuotationItem item, PricedLine line) {
        PieceMark mark = line.mark();
        return new QuotedMaterial(
                item.getPosition() + 1,
                item.getQuantity(),
                item.getColour(),
                line.material(),
                ProductKind.valueOf(line.kind().name()),
                line.pieces(),
                line.cutLengthMm(),
                line.widthMm(),
                line.heightMm(),
                mark == null ? null : mark.part(),
                mark == null ? null : mark.remark(),
                mark == null ? null : mark.leftDegrees(),
                mark == null ? null : mark.rightDegrees(),
                line.quantity(),
                line.cost());
    }
}
