package dev.vitral.production;

import dev.vitral.catalog.Product;
import dev.vitral.catalog.ProductKind;
import dev.vitral.catalog.Unit;
import dev.vitral.catalog.UnitConversion;
import dev.vitral.catalog.UnitMeasure;
import dev.vitral.production.cutting.SheetRules;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Scale;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an offcut measures, millimetres with one decimal: the length of a bar's, or width and height of a sheet's.
 *
 * @param lengthMm none for a sheet's
 * @param widthMm none for a bar's
 * @param heightMm none for a bar's
 */
public record OffcutSize(@Nullable BigDecimal lengthMm, @Nullable BigDecimal widthMm, @Nullable BigDecimal heightMm) {
    private static final Unit METRE = new Unit("m", "m", UnitMeasure.METRE);
    private static final Unit SQUARE_METRE = new Unit("m2", "m2", UnitMeasure.SQUARE_METRE);

    /** Of a bar; tenths of a millimetre. */
    static OffcutSize bar(long length) {
        return new OffcutSize(SheetRules.millimetres(length), null, null);
    }

    /** Of a sheet; tenths of a millimetre. */
    static OffcutSize sheet(long width, long height) {
        return new OffcutSize(null, SheetRules.millimetres(width), SheetRules.millimetres(height));
    }

    /**
     * The same, checked against the product that it is of.
     *
     * @throws Problem offcut.kind, offcut.size, offcut.larger (422)
     */
    OffcutSize of(Product product) {
        if (product.getKind() == ProductKind.PROFILE) {
            BigDecimal length = measure("lengthMm", lengthMm);
            within("lengthMm", length, product.getBarLengthMm());
            return new OffcutSize(length, null, null);
        }
        if (product.getKind() == ProductKind.GLASS) {
            BigDecimal width = measure("widthMm", widthMm);
            BigDecimal height = measure("heightMm", heightMm);
            BigDecimal wide = product.getSheetWidthMm();
            BigDecimal high = product.getSheetHeightMm();
            if (wide != null && high != null) {
                within("widthMm", width.max(height), wide.max(high));
                within("heightMm", width.min(height), wide.min(high));
            }
            return new OffcutSize(null, width, height);
        }
        throw Problem.invalid("product", "offcut.kind", product.getCode());
    }

    private static BigDecimal measure(String field, @Nullable BigDecimal given) {
        if (given == null || given.signum() <= 0 || given.compareTo(BigDecimal.valueOf(100_000)) > 0 || given.stripTrailingZeros().scale() > 1) {
            throw Problem.invalid(field, "offcut.size");
        }
        return given.setScale(1);
    }

    private static void within(String field, BigDecimal given, @Nullable BigDecimal most) {
        if (most != null && given.compareTo(most) > 0) {
            throw Problem.invalid(field, "offcut.larger", most.stripTrailingZeros().toPlainString());
        }
    }

    /**
     * How much of the product that is, in its stock unit: of bars kept by the piece a fraction of one.
     *
     * @throws Problem offcut.unmeasured (422) when the catalogue doesn't say how to convert it
     */
    BigDecimal quantity(Product product) {
        Unit unit = product.getUnit();
        BigDecimal length = lengthMm;
        BigDecimal quantity = null;
        if (unit != null && length != null) {
            BigDecimal bar = product.getBarLengthMm();
            boolean byLength = unit.getMeasure() == UnitMeasure.METRE || unit.getMeasure() == UnitMeasure.KILOGRAM;
            quantity = bar != null && !byLength
                    ? Scale.QUANTITY.divide(length, bar)
                    : UnitConversion.of(product).factor(METRE, unit).map(it -> it.of(length.movePointLeft(3))).orElse(null);
        } else if (unit != null && widthMm != null && heightMm != null) {
            BigDecimal area = widthMm.multiply(heightMm).movePointLeft(6);
            quantity = UnitConversion.of(product).factor(SQUARE_METRE, unit).map(it -> it.of(area)).orElse(null);
        }
        if (quantity == null || quantity.signum() <= 0) {
            throw Problem.invalid("product", "offcut.unmeasured", product.getCode());
        }
        return Scale.QUANTITY.of(quantity);
    }
}
