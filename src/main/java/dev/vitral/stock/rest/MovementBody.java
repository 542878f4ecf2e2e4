package dev.vitral.stock.rest;

import dev.vitral.stock.MovementCommand;
import dev.vitral.stock.MovementType;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a caller asks of the ledger. */
@Schema(name = "MovementBody")
record MovementBody(
        @Schema(example = "VID-6-CL") @NotBlank @Size(max = 40) String productCode,
        @Schema(example = "PRINCIPAL") @Nullable String warehouse,
        @Schema(example = "A-01") @Nullable String location,
        @NotNull MovementType type,
        @Schema(example = "12.5") @NotNull BigDecimal quantity,
        @Nullable BigDecimal unitCost,
        @Nullable LocalDate date,
        @Nullable String reference,
        @Nullable String reason,
        @Schema(description = "Document whose reservation this exit takes from", example = "OT-2026-00001") @Nullable @Size(max = 40) String reservation) {
    MovementCommand command() {
        return new MovementCommand(productCode, type, quantity, unitCost, date, reference, reason, warehouse, location);
    }
}
