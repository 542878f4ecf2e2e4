package dev.vitral.catalog.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.vitral.catalog.Unit;
import dev.vitral.catalog.UnitData;
import dev.vitral.catalog.UnitMeasure;
import dev.vitral.catalog.UnitRow;
import dev.vitral.shared.Idempotency;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = UnitController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "units", description = "Units of measure")
class UnitController extends ReferenceController<UnitRow, Unit, UnitController.Body> {
    static final String PATH = "/api/v1/units";

    UnitController(UnitData data, Idempotency idempotency) {
        super(PATH, "unit", UnitRow.class, data, idempotency);
    }

    /** What a caller may say: all of it, as an update replaces the whole. What is read-only may be sent back and is passed over. */
    @Schema(name = "UnitBody")
    @JsonIgnoreProperties({"id", "version"})
    record Body(
            @Schema(example = "m²") @NotBlank String code,
            @Schema(example = "Metro cuadrado") @NotBlank String name,
            @Nullable UnitMeasure measure) {}

    @Override
    Unit blank() {
        return new Unit();
    }

    @Override
    void apply(Body body, Unit unit) {
        unit.setCode(body.code());
        unit.setName(body.name());
        unit.setMeasure(Objects.requireNonNullElse(body.measure(), UnitMeasure.OTHER));
    }

    @Override
    UnitRow row(Unit unit) {
        return UnitRow.from(unit);
    }
}
