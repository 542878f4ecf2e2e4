package dev.vitral.quoting.design;

import java.math.BigDecimal;

/**
 * A line of plain material as {@link PriceBridge} takes it apart.
 *
 * @param agreed whether its price was agreed rather than the catalogue's
 */
public record BridgePlain(String material, BigDecimal quantity, BigDecimal unitPrice, boolean agreed, BigDecimal discount) {

    BigDecimal net() {
        return quantity.multiply(unitPrice).multiply(BigDecimal.ONE.subtract(discount));
    }

    /** This line at the price that the other has, if it is of that material. */
    BridgePlain costing(String changed, BridgePlain other) {
        boolean meant = material.equals(changed) && other.material.equals(changed);
        return meant ? new BridgePlain(material, quantity, other.unitPrice, agreed, discount) : this;
    }

    BridgePlain towards(BridgePlain other, BridgeStep step) {
        BridgeStep priced = agreed || other.agreed ? BridgeStep.MARGIN : BridgeStep.COST;
        return new BridgePlain(
                material,
                step.compareTo(BridgeStep.LINES) >= 0 ? other.quantity : quantity,
                step.compareTo(priced) >= 0 ? other.unitPrice : unitPrice,
                agreed,
                step.compareTo(BridgeStep.DISCOUNT) >= 0 ? other.discount : discount);
    }
}
