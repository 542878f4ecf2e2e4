package dev.vitral.stock.rest;

import dev.vitral.shared.Problem;
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
        @NotNull MovementType type,
        @Schema(example = "12.5") @NotNull BigDecimal quantity,
        @Nullable BigDecimal unitCost,
        @Nullable LocalDate date,
        @Nullable String reference,
        @Nullable String reason) {
    /** The one warehouse that there is. */
    static final String WAREHOUSE = "PRINCIPAL";

    MovementCommand command() {
        if (warehouse != null && !warehouse.strip().equalsIgnoreCase(WAREHOUSE)) {
            throw Problem.invalid("warehouse", "warehouse.notFound", warehouse);
        }
        return new MovementCommand(productCode, type, quantity, unitCost, date, reference, reason);
    }
}
