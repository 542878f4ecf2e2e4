package dev.vitral.quoting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would be different, as it is asked for (QUO-15). Rates are fractions (0.35); those that are absent stay each quotation's own.
 *
 * @param title what the scenario is about, in the user's words
 * @param costs changes of costs, one after the other
 * @param finishes factors of finishes
 * @param exchangeRate of the second currency, said as its rates are
 */
public record WhatIfOrder(
        @NotBlank @Size(max = 120) String title,
        @Size(max = 50) @Nullable List<@NotNull @Valid Cost> costs,
        @Size(max = 50) @Nullable List<@NotNull @Valid Factor> finishes,
        @Positive @Digits(integer = 12, fraction = 6) @Nullable BigDecimal exchangeRate,
        @DecimalMin("0") @DecimalMax("10") @Digits(integer = 2, fraction = 6) @Nullable BigDecimal profitRate,
        @DecimalMin("0") @DecimalMax("10") @Digits(integer = 2, fraction = 6) @Nullable BigDecimal overheadRate,
        @DecimalMin("0") @DecimalMax("1") @Digits(integer = 2, fraction = 6) @Nullable BigDecimal wasteProfilesRate,
        @DecimalMin("0") @DecimalMax("1") @Digits(integer = 2, fraction = 6) @Nullable BigDecimal wasteGlassRate) {

    /** Every list said. */
    public WhatIfOrder {
        costs = costs == null ? List.of() : costs;
        finishes = finishes == null ? List.of() : finishes;
    }

    /**
     * Costs of one product, or of a category with what is below it, up or down: by {@code percent}, or by {@code amount} for each unit.
     *
     * @param percent over −100, at most 1000
     */
    public record Cost(
            @Size(max = 40) @Nullable String productCode,
            @Size(max = 20) @Nullable String categoryCode,
            @DecimalMin(value = "-100", inclusive = false) @DecimalMax("1000") @Digits(integer = 4, fraction = 4) @Nullable BigDecimal percent,
            @Digits(integer = 12, fraction = 4) @Nullable BigDecimal amount) {

        boolean isWhole() {
            return (productCode == null || productCode.isBlank()) != (categoryCode == null || categoryCode.isBlank()) && (percent == null) != (amount == null);
        }
    }

    /** Another factor of a finish. */
    public record Factor(@NotBlank @Size(max = 20) String finish, @NotNull @Positive @Digits(integer = 6, fraction = 6) BigDecimal factor) {}

    boolean isEmpty() {
        return costs.isEmpty() && finishes.isEmpty() && exchangeRate == null && profitRate == null && overheadRate == null && wasteProfilesRate == null
                && wasteGlassRate == null;
    }
}
