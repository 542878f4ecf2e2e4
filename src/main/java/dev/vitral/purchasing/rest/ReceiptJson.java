package dev.vitral.purchasing.rest;

import dev.vitral.purchasing.Receipt;
import dev.vitral.purchasing.ReceiptLine;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one delivery brought. */
@Schema(name = "Receipt")
record ReceiptJson(
        long id,
        @Schema(example = "REC-2026-00001") String folio,
        long purchaseOrderId,
        String purchaseOrderFolio,
        LocalDate date,
        @Nullable String deliveryNote,
        String receivedBy,
        List<Line> lines,
        @Nullable Instant reversedAt,
        @Nullable String reversedBy,
        @Nullable String reverseReason,
        long version) {

    /** {@code line} is the number of the order's line; quantity and costs are of its unit. */
    @Schema(name = "ReceiptLine")
    record Line(int line, String productCode, String unit, BigDecimal quantity, BigDecimal unitCost, BigDecimal orderedUnitCost, long movementId) {
        static Line of(ReceiptLine line) {
            return new Line(
                    line.getOrderLine().getPosition() + 1,
                    line.getOrderLine().getProduct().getCode(),
                    line.getOrderLine().getUnit(),
                    line.getQuantity(),
                    line.getUnitCost(),
                    line.getOrderLine().getUnitCost(),
                    line.getMovement().getId());
        }
    }

    static ReceiptJson of(Receipt receipt) {
        return new ReceiptJson(
                receipt.getId(),
                receipt.getFolio(),
                receipt.getPurchaseOrder().getId(),
                receipt.getPurchaseOrder().getFolio(),
                receipt.getReceivedOn(),
                receipt.getDeliveryNote(),
                receipt.getReceivedBy(),
                receipt.getLines().stream().map(Line::of).toList(),
                receipt.getReversedAt(),
                receipt.getReversedBy(),
                receipt.getReverseReason(),
                receipt.getVersion());
    }
}
