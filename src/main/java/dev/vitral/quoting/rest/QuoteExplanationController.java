package dev.vitral.quoting.rest;

import dev.vitral.quoting.Quotations;
import dev.vitral.quoting.QuoteExplanations;
import dev.vitral.quoting.design.Explanation;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a quotation's figures came about. */
@RestController
@RequestMapping(path = QuoteController.PATH + "/{id}/explanation", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "quotes")
class QuoteExplanationController {
    private final QuoteExplanations explanations;
    private final Quotations quotations;

    QuoteExplanationController(QuoteExplanations explanations, Quotations quotations) {
        this.explanations = explanations;
        this.quotations = quotations;
    }

    /** A figure: {@code formula} over {@code values}, or the sum of {@code parts}, or as it was given; {@code rounding} is what rounding added. */
    @Schema(name = "FigureExplanation")
    record Figure(String figure, String subject, BigDecimal value, String formula, Map<String, BigDecimal> values, BigDecimal rounding, List<Figure> parts) {
        static Figure of(Explanation it) {
            return new Figure(it.figure(), it.subject(), it.value(), it.formula(), it.values(), it.rounding(), it.parts().stream().map(Figure::of).toList());
        }
    }

    @GetMapping
    @Operation(summary = "How every figure came about", description = "From what the quotation froze. The first figure is the total; it opens to its lines, these to "
            + "their materials, and these to the template's formulas and the cost of the material.")
    List<Figure> explanation(@PathVariable long id) {
        return explanations.of(quotations.find(id).orElseThrow(() -> QuoteController.missing(id))).stream().map(Figure::of).toList();
    }
}
