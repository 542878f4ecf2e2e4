package dev.vitral.catalog.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.vitral.catalog.Finish;
import dev.vitral.catalog.FinishData;
import dev.vitral.catalog.FinishRow;
import dev.vitral.shared.Idempotency;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = FinishController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "finishes", description = "Finishes of profiles with their price factor")
class FinishController extends ReferenceController<FinishRow, Finish, FinishController.Body> {
    static final String PATH = "/api/v1/finishes";

    FinishController(FinishData data, Idempotency idempotency) {
        super(PATH, "finish", FinishRow.class, data, idempotency);
    }

    /** What a caller may say: all of it, as an update replaces the whole. What is read-only may be sent back and is passed over. */
    @Schema(name = "FinishBody")
    @JsonIgnoreProperties({"id", "version"})
    record Body(
            @Schema(example = "NEGRO") @NotBlank String code,
            @Schema(example = "Negro") @NotBlank String name,
            @Schema(example = "1.15") @NotNull BigDecimal priceFactor) {}

    @Override
    Finish blank() {
        return new Finish();
    }

    @Override
    void apply(Body body, Finish finish) {
        finish.setCode(body.code());
        finish.setName(body.name());
        finish.setPriceFactor(body.priceFactor());
    }

    @Override
    FinishRow row(Finish finish) {
        return FinishRow.from(finish);
    }
}
