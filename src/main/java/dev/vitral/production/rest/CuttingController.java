package dev.vitral.production.rest;

import dev.vitral.production.BarCutting;
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
class CuttingController {
    private final BarCutting bars;
    private final SheetCutting sheets;

    CuttingController(BarCutting bars, SheetCutting sheets) {
        this.bars = bars;
        this.sheets = sheets;
    }

    @PostMapping(path = "/bars", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Plan pieces on bars", description = "Offcuts first, then as little of bars as is found; millimetres with up to one decimal. A piece is "
            + "[length, count], so is an offcut. `bars` are stock bars, offcuts not counted; `lowerBound` is a number of them that no plan can do without.")
    BarCuttingJson.Answer bars(@Valid @RequestBody BarCuttingJson.Question question) {
        return BarCuttingJson.Answer.of(bars.plan(question.order(), question.milliseconds()));
    }

    @PostMapping(path = "/sheets", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Plan panes on sheets", description = "Guillotine cuts in 2 or 3 stages (a last trimming cut apart); millimetres with up to one decimal. "
            + "A pane is [width, height, count]. `lowerBound` is a number of sheets that no plan can do without.")
    SheetCuttingJson.Answer sheets(@Valid @RequestBody SheetCuttingJson.Question question) {
        return SheetCuttingJson.Answer.of(sheets.plan(question.order(), question.milliseconds()));
    }
}
