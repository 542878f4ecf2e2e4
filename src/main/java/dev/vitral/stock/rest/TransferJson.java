package dev.vitral.stock.rest;

import dev.vitral.stock.MovementRow;
import dev.vitral.stock.MovementType;
import dev.vitral.stock.TransferRow;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A transfer with its lines; each tells its two movements. */
@Schema(name = "Transfer")
record TransferJson(
        long id,
        String folio,
        String from,
        String to,
        LocalDate date,
        BigDecimal value,
        @Nullable String reference,
        @Nullable String reason,
        Instant at,
        String user,
        List<Line> lines) {
    /** A product that went from one to the other. */
    @Schema(name = "TransferLine")
    record Line(
            String productCode, BigDecimal quantity, BigDecimal unitCost, BigDecimal value, @Nullable String location, long outMovementId, long inMovementId) {}

    static TransferJson of(TransferRow row, List<MovementRow> legs) {
        List<Line> lines = new ArrayList<>();
        MovementRow out = null;
        for (MovementRow leg : legs) {
            if (leg.type() == MovementType.TRANSFER_OUT) {
                out = leg;
            } else if (out != null) {
                lines.add(new Line(leg.productCode(), leg.quantity(), leg.unitCost(), leg.value(), leg.location(), out.id(), leg.id()));
            }
        }
        return new TransferJson(
                row.id(), row.folio(), row.from(), row.to(), row.date(), row.value(), row.reference(), row.reason(), row.at(), row.user(), List.copyOf(lines));
    }
}
