package dev.vitral.stock.rest;

import dev.vitral.stock.TransferCommand;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a caller asks to be moved. */
@Schema(name = "TransferBody")
record TransferBody(
        @Schema(example = "PRINCIPAL") @Nullable @Size(max = 20) String from,
        @Schema(example = "NORTE") @NotBlank @Size(max = 20) String to,
        @Nullable LocalDate date,
        @Nullable String reference,
        @Nullable String reason,
        @NotEmpty @Size(max = TransferCommand.MOST_LINES) List<@Valid @NotNull Line> lines) {
    /** One product. */
    @Schema(name = "TransferLineBody")
    record Line(
            @Schema(example = "VID-6-CL") @NotBlank @Size(max = 40) String productCode,
            @Schema(example = "3") @NotNull BigDecimal quantity,
            @Schema(description = "place in the receiving warehouse", example = "A-01") @Nullable String location) {}

    TransferCommand command() {
        return new TransferCommand(
                from, to, date, reference, reason,
                lines.stream().map(line -> new TransferCommand.Line(line.productCode(), line.quantity(), line.location())).toList());
    }
}
