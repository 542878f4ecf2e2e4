package dev.vitral.purchasing;

import dev.vitral.reporting.PaperText;
import java.math.BigDecimal;

/** A line of the order as the template reads it. */
record PrintedOrderLine(int number, String code, String description, String quantity, String unit, BigDecimal unitCost, BigDecimal amount) {
    static PrintedOrderLine of(PurchaseOrderLine line, OrderWords words) {
        return new PrintedOrderLine(
                line.getPosition() + 1,
                PaperText.line(line.getProduct().getCode()),
                PaperText.lines(line.getDescription()),
                words.number(line.getQuantity()),
                PaperText.line(line.getUnit()),
                line.getUnitCost(),
                line.getAmount());
    }
}
