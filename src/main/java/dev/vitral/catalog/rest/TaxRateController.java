package dev.vitral.catalog.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.vitral.catalog.TaxRate;
import dev.vitral.catalog.TaxRateData;
import dev.vitral.catalog.TaxRateRow;
import dev.vitral.shared.Idempotency;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = TaxRateController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "tax-rates", description = "Rates of value-added tax by country and date")
class TaxRateController extends ReferenceController<TaxRateRow, TaxRate, TaxRateController.Body> {
    static final String PATH = "/api/v1/tax-rates";

    TaxRateController(TaxRateData data, Idempotency idempotency) {
        super(PATH, "taxRate", TaxRateRow.class, data, idempotency);
    }

    /** What a caller may say: all of it, as an update replaces the whole. What is read-only may be sent back and is passed over. */
    @Schema(name = "TaxRateBody")
    @JsonIgnoreProperties({"id", "version"})
    record Body(
            @Schema(example = "MX-16") @NotBlank String code,
            @Schema(example = "IVA 16 %") @NotBlank String name,
            @Schema(example = "MX") @NotBlank String country,
            @Schema(example = "0.16") @NotNull BigDecimal rate,
            @Schema(example = "2026-01-01") @NotNull LocalDate validFrom) {}

    @Override
    TaxRate blank() {
        return new TaxRate();
    }

    @Override
    void apply(Body body, TaxRate rate) {
        rate.setCode(body.code());
        rate.setName(body.name());
        rate.setCountry(body.country());
        rate.setRate(body.rate());
        rate.setValidFrom(body.validFrom());
    }

    @Override
    TaxRateRow row(TaxRate rate) {
        return TaxRateRow.from(rate);
    }
}
