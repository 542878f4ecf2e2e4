package dev.vitral.purchasing.rest;

import dev.vitral.purchasing.PurchaseOrder;
import dev.vitral.purchasing.PurchaseOrderLine;
import dev.vitral.purchasing.PurchaseOrderStatus;
import dev.vitral.shared.ShopTime;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A purchase order with its lines and sums. */
@Schema(name = "PurchaseOrder")
record PurchaseOrderJson(
        long id,
        @Schema(example = "OC-2026-00001") String folio,
        PurchaseOrderStatus status,
        int revision,
        long supplierId,
        String supplierName,
        LocalDate orderedOn,
        LocalDate expectedOn,
        boolean late,
        String currency,
        @Schema(description = "frozen, as it is told; 1 in the base currency") BigDecimal exchangeRate,
        @Schema(description = "whether it says how much of the currency is one of the base") boolean ratePerBase,
        @Nullable LocalDate rateDate,
        @Nullable String warehouse,
        String buyer,
        @Nullable String notes,
        List<Line> lines,
        BigDecimal subtotal,
        BigDecimal tax,
        BigDecimal total,
        BigDecimal totalInBase,
        @Nullable LocalDate sentOn,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        long version) {

    /** One product; {@code line} counts from 1, quantities are in {@code unit}. */
    @Schema(name = "PurchaseOrderLine")
    record Line(
            int line,
            String productCode,
            String description,
            String unit,
            BigDecimal quantity,
            BigDecimal unitCost,
            BigDecimal taxRate,
            BigDecimal amount,
            BigDecimal receivedQuantity,
            BigDecimal pendingQuantity) {
        static Line of(PurchaseOrderLine line) {
            return new Line(
                    line.getPosition() + 1,
                    line.getProduct().getCode(),
                    line.getDescription(),
                    line.getUnit(),
                    line.getQuantity(),
                    line.getUnitCost(),
                    line.getTaxRate(),
                    line.getAmount(),
                    line.getReceivedQuantity(),
                    line.getPurchaseOrder().getStatus().awaitsGoods() ? line.getPendingQuantity() : BigDecimal.ZERO);
        }
    }

    static PurchaseOrderJson of(PurchaseOrder order) {
        return new PurchaseOrderJson(
                order.getId(),
                order.getFolio(),
                order.getStatus(),
                order.getRevision(),
                order.getSupplier().getId(),
                order.getSupplier().getName(),
                order.getOrderedOn(),
                order.getExpectedOn(),
                order.isLate(ShopTime.today()),
                order.getCurrency(),
                order.getExchangeRate(),
                order.isRatePerBase(),
                order.getRateOn(),
                order.getWarehouse() == null ? null : order.getWarehouse().getCode(),
                order.getBuyer(),
                order.getNotes(),
                order.getLines().stream().map(Line::of).toList(),
                order.getSubtotal(),
                order.getTax(),
                order.getTotal(),
                order.getTotalInBase(),
                order.getSentOn(),
                order.getEndedAt(),
                order.getEndReason(),
                order.getVersion());
    }
}
