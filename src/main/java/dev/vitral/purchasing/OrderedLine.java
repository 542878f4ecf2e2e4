package dev.vitral.purchasing;

import dev.vitral.catalog.Product;
import dev.vitral.shared.Scale;
import java.math.BigDecimal;

/**
 * What one line orders, with all that was left out filled in.
 *
 * @param unit short code of the unit that it is bought in
 * @param factor how many stock units one of that unit is
 * @param quantity in that unit, 6 places
 * @param unitCost of that unit in the order's currency, before tax, 4 places
 * @param taxRate a fraction, 6 places
 */
record OrderedLine(Product product, String unit, UnitFactor factor, BigDecimal quantity, BigDecimal unitCost, BigDecimal taxRate) {
    /** Quantity × unit cost, 2 places. */
    BigDecimal amount() {
        return Scale.MONEY.of(quantity.multiply(unitCost));
    }
}
