package dev.vitral.quoting.design;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Plain material sold as it is, beside windows (QUO-13). Money of 2 places but for the unit cost, 4; {@code amount} is {@code cost} and {@code profit},
 * {@code net} is {@code amount} less {@code discount}.
 *
 * @param material code of the product
 * @param quantity in the product's unit, 6 places, over zero
 * @param unitCost of one unit, 4 places
 * @param cost of the whole line
 * @param profit of the whole line before its discount; negative where it sells under its cost
 * @param unitPrice of one unit
 */
public record PricedMaterial(
        String material,
        BigDecimal quantity,
        BigDecimal unitCost,
        BigDecimal cost,
        BigDecimal profit,
        BigDecimal unitPrice,
        BigDecimal amount,
        BigDecimal discountRate,
        BigDecimal discount,
        BigDecimal net) {

    /**
     * Every figure of the line (rules 4 and 9).
     *
     * @param discountRate a fraction from 0 to 1
     */
    public static PricedMaterial of(
            String material, BigDecimal quantity, BigDecimal unitCost, BigDecimal unitPrice, BigDecimal discountRate) {
        Rate.within(discountRate, BigDecimal.ONE, "discountRate");
        BigDecimal each = unitCost.setScale(4, RoundingMode.HALF_UP);
        BigDecimal price = Rate.money(unitPrice);
        BigDecimal cost = Rate.money(quantity.multiply(each));
        BigDecimal amount = Rate.money(quantity.multiply(price));
        BigDecimal discount = Rate.of(amount, discountRate);
        return new PricedMaterial(
                material,
                quantity.setScale(6, RoundingMode.HALF_UP),
                each,
                cost,
                amount.subtract(cost),
                price,
                amount,
                discountRate,
                discount,
                amount.subtract(discount));
    }
}
