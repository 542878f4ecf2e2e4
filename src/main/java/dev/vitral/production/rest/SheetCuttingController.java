package dev.vitral.production.rest;

import dev.vitral.production.SheetCutting;
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
class SheetCuttingController {
    private final SheetCutting cutting;

    SheetCuttingController(SheetCutting cutting) {
        this.cutting = cutting;
    }

    @PostMapping(path = "/sheets", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Plan panes on sheets", description = "Guillotine cuts in 2 or 3 stages (a last trimming cut apart); millimetres with up to one decimal. "
            + "A pane is [width, height, count]. `lowerBound` is a number of sheets that no plan can do without.")
    SheetCuttingJson.Answer sheets(@Valid @RequestBody SheetCuttingJson.Question question) {
        return SheetCuttingJson.Answer.of(cutting.plan(question.order(), question.milliseconds()));
    }
}
