package dev.vitral.production.rest;

import dev.vitral.production.BarCutting;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/cutting", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "cutting", description = "Cutting plans")
class BarCuttingController {
    private final BarCutting cutting;

    BarCuttingController(BarCutting cutting) {
        this.cutting = cutting;
    }

    @PostMapping(path = "/bars", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Plan pieces on bars", description = "Offcuts first, then as little of bars as is found; millimetres with up to one decimal. A piece is "
            + "[length, count], so is an offcut. `bars` are stock bars, offcuts not counted; `lowerBound` is a number of them that no plan can do without.")
    BarCuttingJson.Answer bars(@Valid @RequestBody BarCuttingJson.Question question) {
        return BarCuttingJson.Answer.of(cutting.plan(question.order(), question.milliseconds()));
    }
}
