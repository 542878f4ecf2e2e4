package dev.vitral.quoting.rest;

import dev.vitral.quoting.PriceBridges;
import dev.vitral.quoting.Quotation;
import dev.vitral.quoting.Quotations;
import dev.vitral.quoting.StaleCosts;
import dev.vitral.quoting.design.BridgeStep;
import dev.vitral.quoting.design.PriceBridge;
import dev.vitral.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What moved a quotation's price. */
@RestController
@RequestMapping(path = QuoteController.PATH + "/{id}/bridge", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "quotes")
class QuoteBridgeController {
    private static final String TODAY = "today";

    private final PriceBridges bridges;
    private final Quotations quotations;

    QuoteBridgeController(PriceBridges bridges, Quotations quotations) {
        this.bridges = bridges;
        this.quotations = quotations;
    }

    /** The bridge; {@code to} is a revision or {@code today}. */
    @Schema(name = "PriceBridge")
    record Bridge(int from, BigDecimal fromTotal, String to, BigDecimal toTotal, BigDecimal difference, List<Step> steps) {
        static Bridge of(int from, String to, PriceBridge bridge) {
            List<Step> steps = bridge.steps().stream().map(step -> new Step(step.why(), step.amount())).toList();
            return new Bridge(from, bridge.from(), to, bridge.to(), bridge.to().subtract(bridge.from()), steps);
        }
    }

    /** What one thing moved the total by. */
    @Schema(name = "PriceBridgeStep")
    record Step(BridgeStep why, BigDecimal amount) {}

    @GetMapping
    @Operation(summary = "What moved the total between two revisions, or would by today's costs",
            description = "`from` and `to` are revisions, `to` also `today`. Without them: from the revision before to the present one, or of a first one to today. "
                    + "The steps sum to the difference to the cent.")
    Bridge bridge(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer from,
            @Parameter(description = "a revision, or today") @RequestParam(required = false) @Nullable String to) {
        Quotation quotation = quotations.find(id).orElseThrow(() -> QuoteController.missing(id));
        int last = quotation.getRevision();
        int first = from != null ? from : to == null && last > 1 ? last - 1 : last;
        String second = to != null ? to : last > 1 && first < last ? String.valueOf(last) : TODAY;
        return Bridge.of(first, second, second.equals(TODAY) ? bridges.today(id, first) : bridges.between(id, first, number(second)));
    }

    @GetMapping("/materials")
    @Operation(summary = "Which materials cost another today, and what each would move the total by",
            description = "Costs with the moments they are of; the effects and `rest` sum to `to` less `from` to the cent. POST reprice takes them over.")
    StaleCosts materials(@PathVariable long id) {
        return bridges.materials(id);
    }

    private static int number(String text) {
        if (!text.matches("\\d{1,6}")) {
            throw Problem.invalid("to", "quotation.bridgeTo");
        }
        return Integer.parseInt(text);
    }
}
