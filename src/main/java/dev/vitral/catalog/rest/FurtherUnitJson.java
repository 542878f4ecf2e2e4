package dev.vitral.catalog.rest;

import dev.vitral.catalog.FurtherUnit;
import dev.vitral.catalog.ProductUnit;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/** So many of the unit are so many of the product's stock unit: {@code {"unit": "caja", "quantity": "1", "stockQuantity": "24"}}. */
@Schema(name = "FurtherUnit")
record FurtherUnitJson(
        @Schema(example = "caja") @NotBlank String unit,
        @Schema(example = "1") @NotNull BigDecimal quantity,
        @Schema(example = "24") @NotNull BigDecimal stockQuantity) {

    static FurtherUnitJson of(ProductUnit further) {
        FurtherUnit said = further.said();
        return new FurtherUnitJson(said.unit().getCode(), said.quantity(), said.stockQuantity());
    }
}
