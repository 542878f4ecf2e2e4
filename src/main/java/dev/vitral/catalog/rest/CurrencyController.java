package dev.vitral.catalog.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.vitral.catalog.Currency;
import dev.vitral.catalog.CurrencyData;
import dev.vitral.catalog.CurrencyRow;
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
@RequestMapping(path = CurrencyController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "currencies", description = "The base currency, the second one, and others")
class CurrencyController extends ReferenceController<CurrencyRow, Currency, CurrencyController.Body> {
    static final String PATH = "/api/v1/currencies";

    CurrencyController(CurrencyData data, Idempotency idempotency) {
        super(PATH, "currency", CurrencyRow.class, data, idempotency);
    }

    /** What a caller may say: all of it, as an update replaces the whole. What is read-only may be sent back and is passed over. */
    @Schema(name = "CurrencyBody")
    @JsonIgnoreProperties({"id", "version"})
    record Body(
            @Schema(example = "VES") @NotBlank String code,
            @Schema(example = "Bolívar") @NotBlank String name,
            @Schema(example = "Bs.") @NotBlank String symbol,
            @Schema(description = "OTHER when absent; naming one SECOND makes the former second an OTHER") Currency.@Nullable Part part,
            @Schema(description = "PER_BASE: so much of it for one of the base; IN_BASE the other way round") Currency.@Nullable RateSays rateSays) {}

    @Override
    Currency blank() {
        return new Currency();
    }

    @Override
    void apply(Body body, Currency currency) {
        currency.setCode(body.code());
        currency.setName(body.name());
        currency.setSymbol(body.symbol());
        currency.setPart(Objects.requireNonNullElse(body.part(), Currency.Part.OTHER));
        currency.setRateSays(Objects.requireNonNullElse(body.rateSays(), Currency.RateSays.PER_BASE));
    }

    @Override
    CurrencyRow row(Currency currency) {
        return CurrencyRow.from(currency);
    }
}
