package dev.vitral.quoting.rest;

import dev.vitral.quoting.Formulas;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/formulas", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "formulas", description = "Trying out formulas of templates")
class FormulaController {
    private final Formulas formulas;

    FormulaController(Formulas formulas) {
        this.formulas = formulas;
    }

    /** The formula's own limits refuse a long text with its position; variables are bounded here. */
    record Question(
            @Schema(example = "2*ceil(A/500)") @NotNull String formula,
            @Schema(example = "{\"A\":\"1500\",\"H\":\"1200\"}") @Size(max = 50) @Nullable Map<@Size(max = 60) String, @NotNull BigDecimal> variables) {}

    record Answer(BigDecimal value) {}

    @PostMapping(path = "/evaluate", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Evaluate a formula", description = "A formula without answer is a 422 with `position` (from 0) and `reason`.")
    Answer evaluate(@Valid @RequestBody Question question) {
        return new Answer(formulas.evaluate(question.formula(), question.variables() == null ? Map.of() : question.variables()));
    }
}
