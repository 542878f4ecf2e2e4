package dev.vitral.catalog.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.vitral.catalog.Currency;
import dev.vitral.catalog.CurrencyData;
import dev.vitral.catalog.ExchangeRate;
import dev.vitral.catalog.ExchangeRateData;
import dev.vitral.catalog.ExchangeRateRow;
import dev.vitral.catalog.ExchangeRates;
import dev.vitral.catalog.Rate;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.Problem;
import dev.vitral.shared.ShopTime;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = ExchangeRateController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "exchange-rates", description = "Rates of currencies, one a day; managers write them")
class ExchangeRateController extends ReferenceController<ExchangeRateRow, ExchangeRate, ExchangeRateController.Body> {
    static final String PATH = "/api/v1/exchange-rates";

    private final CurrencyData currencies;
    private final ExchangeRates rates;

    ExchangeRateController(ExchangeRateData data, CurrencyData currencies, ExchangeRates rates, Idempotency idempotency) {
        super(PATH, "exchangeRate", ExchangeRateRow.class, data, idempotency);
        this.currencies = currencies;
        this.rates = rates;
    }

    /** What a caller may say: all of it, as an update replaces the whole. What is read-only may be sent back and is passed over. */
    @Schema(name = "ExchangeRateBody")
    @JsonIgnoreProperties({"id", "rateSays", "version"})
    record Body(
            @Schema(example = "VES") @NotBlank String currency,
            @Schema(example = "2026-11-23") @NotNull LocalDate date,
            @Schema(example = "236.4601") @NotNull BigDecimal rate) {}

    @GetMapping("/on")
    @Operation(summary = "The rate that serves on a day", description = "That of the day, or the last earlier one, with its date; today without `date`.")
    Rate on(@RequestParam String currency, @RequestParam(required = false) @Nullable LocalDate date) {
        LocalDate day = date == null ? ShopTime.today() : date;
        return rates.on(currency, day).orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "exchangeRate.none", currency, day.toString()));
    }

    @Override
    ExchangeRate blank() {
        return new ExchangeRate();
    }

    @Override
    void apply(Body body, ExchangeRate rate) {
        Currency currency = currencies.inUse().stream()
                .filter(it -> it.getCode().equalsIgnoreCase(body.currency().strip()))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("currency", "exchangeRate.currencyUnknown", body.currency()));
        rate.setCurrency(currency);
        rate.setRatedOn(body.date());
        rate.setRate(body.rate());
    }

    @Override
    ExchangeRateRow row(ExchangeRate rate) {
        return ExchangeRateRow.from(rate);
    }
}
