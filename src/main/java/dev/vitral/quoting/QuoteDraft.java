package dev.vitral.quoting;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.vitral.quoting.design.CostingPolicy;
import dev.vitral.quoting.design.CostingRates;
import dev.vitral.quoting.design.ProfitMode;
import dev.vitral.quoting.design.QuoteRates;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A quotation as asked for; names as in {@code golden/quotes.json}. Rates are fractions (0.16) of 6 places; what is absent takes the shop's usual
 * ({@link ShopRates}). Figures may be sent back as they were read: they are passed over and worked out again.
 *
 * @param date of the quotation, today when absent
 * @param items up to 100 windows
 * @param materials up to 100 lines of plain material; without windows at least one
 * @param costingPolicy how waste is charged, the shop's when absent
 */
@JsonIgnoreProperties({
    "id", "name", "folio", "status", "revision", "customerName", "seller", "validUntil", "currency", "secondCurrency", "exchangeRate", "rateDate", "secondTotal", "subtotal", "globalDiscount", "taxable", "tax",
    "total", "deposit", "balance", "sentAt", "decidedAt", "decisionReason", "cancelledAt",
    "cancelReason", "version", "replacedBy"
})
public record QuoteDraft(
        @Nullable Long customerId,
        @Size(max = 300) @Nullable String jobSite,
        @Nullable LocalDate date,
        @DecimalMin("0") @DecimalMax("1") @Digits(integer = 2, fraction = 6) @Nullable BigDecimal taxRate,
        @DecimalMin("0") @DecimalMax("1") @Digits(integer = 2, fraction = 6) @Nullable BigDecimal depositRate,
        @Nullable ProfitMode profitMode,
        @DecimalMin("0") @DecimalMax("10") @Digits(integer = 2, fraction = 6) @Nullable BigDecimal profitRate,
        @DecimalMin("0") @DecimalMax("10") @Digits(integer = 2, fraction = 6) @Nullable BigDecimal overheadRate,
        @DecimalMin("0") @DecimalMax("1") @Digits(integer = 2, fraction = 6) @Nullable BigDecimal wasteProfilesRate,
        @DecimalMin("0") @DecimalMax("1") @Digits(integer = 2, fraction = 6) @Nullable BigDecimal wasteGlassRate,
        @DecimalMin("0") @DecimalMax("1") @Digits(integer = 2, fraction = 6) @Nullable BigDecimal globalDiscountRate,
        @Size(max = 2000) @Nullable String notes,
        @NotNull @Size(max = 100) List<@NotNull @Valid Item> items,
        @Size(max = 100) @Nullable List<@NotNull @Valid Plain> materials,
        @Nullable CostingPolicy costingPolicy) {

    /** Windows may be left out where there is plain material. */
    public QuoteDraft {
        items = items == null && materials != null ? List.of() : items;
    }

    /** One by the shop's policy. */
    public QuoteDraft(
            @Nullable Long customerId, @Nullable String jobSite, @Nullable LocalDate date, @Nullable BigDecimal taxRate, @Nullable BigDecimal depositRate,
            @Nullable ProfitMode profitMode, @Nullable BigDecimal profitRate, @Nullable BigDecimal overheadRate, @Nullable BigDecimal wasteProfilesRate,
            @Nullable BigDecimal wasteGlassRate, @Nullable BigDecimal globalDiscountRate, @Nullable String notes, List<Item> items,
            @Nullable List<Plain> materials) {
        this(customerId, jobSite, date, taxRate, depositRate, profitMode, profitRate, overheadRate, wasteProfilesRate, wasteGlassRate, globalDiscountRate,
                notes, items, materials, null);
    }

    /** One of windows alone. */
    public QuoteDraft(
            @Nullable Long customerId, @Nullable String jobSite, @Nullable LocalDate date, @Nullable BigDecimal taxRate, @Nullable BigDecimal depositRate,
            @Nullable ProfitMode profitMode, @Nullable BigDecimal profitRate, @Nullable BigDecimal overheadRate, @Nullable BigDecimal wasteProfilesRate,
            @Nullable BigDecimal wasteGlassRate, @Nullable BigDecimal globalDiscountRate, @Nullable String notes, List<Item> items) {
        this(customerId, jobSite, date, taxRate, depositRate, profitMode, profitRate, overheadRate, wasteProfilesRate, wasteGlassRate, globalDiscountRate,
                notes, items, null, null);
    }

    /**
     * Plain material by quantity, at the catalogue's price unless another was agreed.
     *
     * @param material code of a product
     * @param quantity in the product's unit
     * @param fixedPrice agreed for one unit, instead of the catalogue's
     */
    @JsonIgnoreProperties({"description", "unit", "unitCost", "cost", "profit", "unitPrice", "amount", "discount", "net"})
    public record Plain(
            @NotBlank @Size(max = 40) String material,
            @NotNull @Positive @Digits(integer = 9, fraction = 6) BigDecimal quantity,
            @DecimalMin("0") @Digits(integer = 12, fraction = 2) @Nullable BigDecimal fixedPrice,
            @DecimalMin("0") @DecimalMax("1") @Digits(integer = 2, fraction = 6) @Nullable BigDecimal discountRate) {}

    /** What a written one asks for, with its own rates, to be priced again. */
    static QuoteDraft of(Quotation quotation) {
        CostingRates costing = quotation.getCosting();
        QuoteRates rates = quotation.getRates();
        return new QuoteDraft(
                quotation.getCustomer() == null ? null : quotation.getCustomer().getId(), quotation.getJobSite(), quotation.getQuotedOn(), rates.taxRate(),
                rates.depositRate(), costing.profitMode(), costing.profitRate(), costing.overheadRate(), costing.wasteProfilesRate(), costing.wasteGlassRate(),
                rates.globalDiscountRate(), quotation.getNotes(), quotation.getItems().stream().map(QuotationItem::asked).toList(),
                quotation.getMaterials().stream().map(PlainLine::asked).toList(), quotation.getCostingPolicy());
    }

    /** The same of another day, today when absent. */
    QuoteDraft on(@Nullable LocalDate day) {
        return new QuoteDraft(customerId, jobSite, day, taxRate, depositRate, profitMode, profitRate, overheadRate, wasteProfilesRate, wasteGlassRate,
                globalDiscountRate, notes, items, materials, costingPolicy);
    }

    List<Plain> plain() {
        return materials == null ? List.of() : materials;
    }

    /**
     * One kind of window, its measures with 2 places.
     *
     * @param template code of a template
     * @param glass code of a material of kind glass
     * @param colour code of a finish
     * @param parameters values of the template's measures beyond width and height; the usual ones where absent
     * @param choices chosen options by the code of the choice; the usual ones where absent
     * @param templateVersion the published version to price by; absent for the newest, or for one never published as it is written
     * @param wasteProfilesRate this line's own merma of profiles, the quotation's when absent (QUO-14)
     * @param wasteGlassRate this line's own merma of glass, likewise
     */
    @JsonIgnoreProperties({
        "description", "lines", "profiles", "glassCost", "hardware", "consumables", "materials", "wasteProfiles", "wasteGlass", "areaM2", "labour",
        "installation", "directCost", "overhead", "totalCost", "profit", "unitPrice", "amount", "discount", "net"
    })
    public record Item(
            @NotBlank @Size(max = 30) String template,
            @NotNull @Positive @Digits(integer = 6, fraction = 2) BigDecimal widthMm,
            @NotNull @Positive @Digits(integer = 6, fraction = 2) BigDecimal heightMm,
            @NotBlank @Size(max = 40) String glass,
            @NotBlank @Size(max = 20) String colour,
            @Min(1) @Max(10_000) int quantity,
            @DecimalMin("0") @DecimalMax("1") @Digits(integer = 2, fraction = 6) @Nullable BigDecimal discountRate,
            @Size(max = 20) @Nullable Map<@NotBlank @Size(max = 20) String, @NotNull @Digits(integer = 9, fraction = 6) BigDecimal> parameters,
            @Size(max = 50) @Nullable Map<@NotBlank @Size(max = 20) String, @NotBlank @Size(max = 20) String> choices,
            @Positive @Nullable Integer templateVersion,
            @DecimalMin("0") @DecimalMax("1") @Digits(integer = 2, fraction = 6) @Nullable BigDecimal wasteProfilesRate,
            @DecimalMin("0") @DecimalMax("1") @Digits(integer = 2, fraction = 6) @Nullable BigDecimal wasteGlassRate) {

        /** A window by the quotation's own merma. */
        public Item(
                String template, BigDecimal widthMm, BigDecimal heightMm, String glass, String colour, int quantity, @Nullable BigDecimal discountRate,
                @Nullable Map<String, BigDecimal> parameters, @Nullable Map<String, String> choices, @Nullable Integer templateVersion) {
            this(template, widthMm, heightMm, glass, colour, quantity, discountRate, parameters, choices, templateVersion, null, null);
        }

        /** A window by the newest version. */
        public Item(
                String template, BigDecimal widthMm, BigDecimal heightMm, String glass, String colour, int quantity, @Nullable BigDecimal discountRate,
                @Nullable Map<String, BigDecimal> parameters, @Nullable Map<String, String> choices) {
            this(template, widthMm, heightMm, glass, colour, quantity, discountRate, parameters, choices, null);
        }

        /** The same by that version. */
        public Item at(@Nullable Integer version) {
            return new Item(template, widthMm, heightMm, glass, colour, quantity, discountRate, parameters, choices, version, wasteProfilesRate, wasteGlassRate);
        }

        /** A window of the usual measures and choices. */
        public Item(
                String template, BigDecimal widthMm, BigDecimal heightMm, String glass, String colour, int quantity, @Nullable BigDecimal discountRate) {
            this(template, widthMm, heightMm, glass, colour, quantity, discountRate, null, null, null);
        }

        /** Values of further measures by name, none where absent. */
        public Map<String, BigDecimal> others() {
            return parameters == null ? Map.of() : parameters;
        }

        /** The rates of this line: the quotation's with its own merma. */
        public CostingRates costing(CostingRates quote) {
            return new CostingRates(
                    quote.profitMode(), quote.profitRate(), quote.overheadRate(), or(wasteProfilesRate, quote.wasteProfilesRate()),
                    or(wasteGlassRate, quote.wasteGlassRate()));
        }

        /** Chosen options by choice, none where absent. */
        public Map<String, String> options() {
            return choices == null ? Map.of() : choices;
        }
    }

    CostingPolicy policy(ShopRates usual) {
        return costingPolicy != null ? costingPolicy : usual.costingPolicy();
    }

    CostingRates costing(ShopRates usual) {
        return new CostingRates(
                profitMode != null ? profitMode : usual.profitMode(),
                or(profitRate, usual.profitRate()),
                or(overheadRate, usual.overheadRate()),
                or(wasteProfilesRate, usual.wasteProfilesRate()),
                or(wasteGlassRate, usual.wasteGlassRate()));
    }

    QuoteRates foot(ShopRates usual) {
        return new QuoteRates(or(globalDiscountRate, BigDecimal.ZERO), or(taxRate, usual.taxRate()), or(depositRate, usual.depositRate()));
    }

    private static BigDecimal or(@Nullable BigDecimal given, BigDecimal usual) {
        return given != null ? given : usual;
    }
}
