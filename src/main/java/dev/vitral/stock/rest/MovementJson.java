package dev.vitral.stock.rest;

import dev.vitral.stock.MovementRow;
import dev.vitral.stock.MovementType;
import dev.vitral.stock.StockMovement;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A movement with the stock that it left. The quantity has no sign, the type tells the direction. */
@Schema(name = "Movement")
record MovementJson(
        long id,
        String productCode,
        String warehouse,
        MovementType type,
        BigDecimal quantity,
        BigDecimal unitCost,
        BigDecimal value,
        LocalDate date,
        @Nullable String reference,
        @Nullable String reason,
        Instant at,
        String user,
        BigDecimal onHandAfter,
        BigDecimal valueAfter,
        @Nullable BigDecimal averageCostAfter,
        @Nullable Long reverses) {

    static MovementJson of(StockMovement m, String warehouse) {
        StockMovement reversed = m.getReverses();
        return new MovementJson(
                m.getId(),
                m.getProduct().getCode(),
                warehouse,
                m.getType(),
                m.getQuantity(),
                m.getUnitCost(),
                m.getValue(),
                m.getMovedOn(),
                m.getReference(),
                m.getReason(),
                m.getPostedAt(),
                m.getPostedBy(),
                m.getBalanceQuantity(),
                m.getBalanceValue(),
                m.getAverageCost(),
                reversed == null ? null : reversed.getId());
    }

    static MovementJson of(MovementRow m) {
        return new MovementJson(
                m.id(),
                m.productCode(),
                m.warehouse(),
                m.type(),
                m.quantity(),
                m.unitCost(),
                m.value(),
                m.date(),
                m.reference(),
                m.reason(),
                m.at(),
                m.user(),
                m.balanceQuantity(),
                m.balanceValue(),
                m.averageCost(),
                m.reversesId());
    }
}
