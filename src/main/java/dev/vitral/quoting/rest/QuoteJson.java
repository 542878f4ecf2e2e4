package dev.vitral.quoting.rest;

import dev.vitral.catalog.Rate;
import dev.vitral.customers.Customer;
import dev.vitral.quoting.Quotation;
import dev.vitral.quoting.QuotationStatus;
import dev.vitral.quoting.Quotations;
import dev.vitral.quoting.design.CostingPolicy;
import dev.vitral.quoting.design.CostingRates;
import dev.vitral.quoting.design.ProfitMode;
import dev.vitral.quoting.design.QuoteRates;
import dev.vitral.quoting.design.QuoteTotals;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A quotation with every figure that it froze, names as in {@code golden/quotes.json}. */
@Schema(name = "Quote")
record QuoteJson(
        long id,
        @Schema(example = "COT-2026-00001") String folio,
        QuotationStatus status,
        int revision,
        @Nullable Long customerId,
        @Nullable String customerName,
        @Nullable String jobSite,
        String seller,
        LocalDate date,
        LocalDate validUntil,
        String currency,
        @Schema(description = "the currency shown besides, frozen with its rate", example = "VES") @Nullable String secondCurrency,
        @Nullable BigDecimal exchangeRate,
        @Nullable LocalDate rateDate,
        @Nullable BigDecimal secondTotal,
        @Schema(example = "0.16") BigDecimal taxRate,
        BigDecimal depositRate,
        BigDecimal profitRate,
        ProfitMode profitMode,
        BigDecimal overheadRate,
        BigDecimal wasteProfilesRate,
        BigDecimal wasteGlassRate,
        @Schema(description = "how waste is charged: by merma, by whole bars and sheets, or by the cutting plan of the whole quotation") CostingPolicy costingPolicy,
        BigDecimal globalDiscountRate,
        @Nullable String notes,
        List<QuoteItemJson> items,
        List<QuotePlainJson> materials,
        BigDecimal subtotal,
        BigDecimal globalDiscount,
        BigDecimal taxable,
        BigDecimal tax,
        BigDecimal total,
        BigDecimal deposit,
        BigDecimal balance,
        @Nullable Instant sentAt,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,
        @Nullable Instant cancelledAt,
        @Nullable String cancelReason,
        @Schema(description = "for an earlier revision the quotation that it is one of") @Nullable Long replacedBy,
        long version) {

    static QuoteJson of(Quotation quotation, Quotations quotations) {
        Customer customer = quotation.getCustomer();
        CostingRates costing = quotation.getCosting();
        QuoteRates rates = quotation.getRates();
        QuoteTotals totals = quotation.getTotals();
        return new QuoteJson(
                quotation.getId(),
                quotation.getFolio(),
                quotation.getStatus(),
                quotation.getRevision(),
                customer == null ? null : customer.getId(),
                customer == null ? null : customer.getName(),
                quotation.getJobSite(),
                quotation.getSeller(),
                quotation.getQuotedOn(),
                quotation.getValidUntil(),
                quotation.getCurrency(),
                quotation.getRate().map(Rate::currency).orElse(null),
                quotation.getRate().map(rate -> plain(rate.rate())).orElse(null),
                quotation.getRate().map(Rate::date).orElse(null),
                quotation.getSecondTotal(),
                plain(rates.taxRate()),
                plain(rates.depositRate()),
                plain(costing.profitRate()),
                costing.profitMode(),
                plain(costing.overheadRate()),
                plain(costing.wasteProfilesRate()),
                plain(costing.wasteGlassRate()),
                quotation.getCostingPolicy(),
                plain(rates.globalDiscountRate()),
                quotation.getNotes(),
                quotation.getItems().stream().map(item -> QuoteItemJson.of(item, quotations.window(item).price())).toList(),
                quotation.getMaterials().stream().map(QuotePlainJson::of).toList(),
                totals.subtotal(),
                totals.globalDiscount(),
                totals.taxable(),
                totals.tax(),
                totals.total(),
                totals.deposit(),
                totals.balance(),
                quotation.getSentAt(),
                quotation.getDecidedAt(),
                quotation.getDecisionReason(),
                quotation.getCancelledAt(),
                quotation.getCancelReason(),
                quotation.getReplacedBy() == null ? null : quotation.getReplacedBy().getId(),
                quotation.getVersion());
    }

    /** A measure or rate as it was asked for, without the zeros of its column. */
    static BigDecimal plain(BigDecimal value) {
        return new BigDecimal(value.stripTrailingZeros().toPlainString());
    }
}
