package dev.vitral.quoting.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitral.quoting.PolicyFigures;
import dev.vitral.quoting.QuotePolicies;
import dev.vitral.quoting.design.CostingPolicy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A quotation under each policy of charging waste. */
@RestController
@RequestMapping(path = QuoteController.PATH + "/{id}/policies", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "quotes")
class QuotePolicyController {
    private final QuotePolicies policies;

    QuotePolicyController(QuotePolicies policies) {
        this.policies = policies;
    }

    /** What it comes to under one policy; bars and sheets where it charges by them. */
    @Schema(name = "QuotePolicy")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Policy(
            CostingPolicy policy, boolean chosen, @Nullable Integer bars, @Nullable Integer sheets, BigDecimal waste, BigDecimal materials, BigDecimal cost,
            BigDecimal price, BigDecimal profit, BigDecimal margin) {
        static Policy of(PolicyFigures it) {
            return new Policy(it.policy(), it.chosen(), it.bars(), it.sheets(), it.waste(), it.materials(), it.cost(), it.price(), it.profit(), it.margin());
        }
    }

    @GetMapping
    @Operation(summary = "What the quotation comes to under each policy of charging waste", description = "`NET` by merma, `WHOLE_BARS` by whole bars and sheets of the "
            + "whole quotation, `PLANNED` by its cutting plan on new stock, `PER_WINDOW` by whole bars for each window, for comparison only. `price` is before tax, "
            + "after discounts.")
    List<Policy> policies(@PathVariable long id) {
        return policies.compare(id).stream().map(Policy::of).toList();
    }
}
