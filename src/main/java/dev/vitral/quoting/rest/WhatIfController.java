package dev.vitral.quoting.rest;

import dev.vitral.api.Answers;
import dev.vitral.api.ETags;
import dev.vitral.api.Page;
import dev.vitral.api.Paging;
import dev.vitral.quoting.WhatIf;
import dev.vitral.quoting.WhatIfLine;
import dev.vitral.quoting.WhatIfOrder;
import dev.vitral.quoting.WhatIfRow;
import dev.vitral.quoting.WhatIfs;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = WhatIfController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "what-ifs", description = "Scenarios: what other costs, rates and finishes would make of all open quotations")
class WhatIfController {
    static final String PATH = "/api/v1/what-ifs";
    private static final String KEY = "Idempotency-Key";

    private final WhatIfs whatIfs;
    private final Idempotency idempotency;

    WhatIfController(WhatIfs whatIfs, Idempotency idempotency) {
        this.whatIfs = whatIfs;
        this.idempotency = idempotency;
    }

    /** Which quotations get the scenario's prices: those of these ids, or with {@code all} whichever can. */
    record Choice(@Size(max = 10_000) @Nullable List<@NotNull Long> quotes, @Nullable Boolean all) {}

    private record Apply(long id, long version, @Nullable List<Long> quotes) {}

    private record Step(String deed, long id, long version) {}

    @GetMapping
    @Operation(summary = "List scenarios, newest first")
    Page<WhatIfLine> list(@Parameter(hidden = true) @RequestParam Map<String, String> parameters) {
        ListRequest request = Paging.of(parameters);
        return Page.of(request, whatIfs.list(request), whatIfs.count(request));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a scenario with what it would change and what that comes to")
    ResponseEntity<WhatIfJson> one(@PathVariable long id) {
        return ok(json(found(id)));
    }

    @GetMapping("/{id}/rows")
    @Operation(summary = "Old and new total and margin of each open quotation", description = "Filters `state`, `quoteFolio`, `newTotal`, `difference`, "
            + "`newMarginPercent`; sorted by `newTotal`, `difference` or `newMarginPercent`. Margins are percent of the price before tax.")
    Page<WhatIfRow> rows(@PathVariable long id, @Parameter(hidden = true) @RequestParam Map<String, String> parameters) {
        found(id);
        ListRequest request = Paging.of(parameters);
        return Page.of(request, whatIfs.rows(id, request), whatIfs.rowCount(id, request));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Begin to price every open quotation as it would be", description = "Goes on as the job `jobId`; the scenario is READY when it is done. "
            + "A cost is that of a product or of a category, up or down by `percent` or by `amount` for each unit.")
    ResponseEntity<WhatIfJson> create(@RequestHeader(name = KEY, required = false) @Nullable String key, @Valid @RequestBody WhatIfOrder order) {
        WhatIfJson made = once(key, order, () -> whatIfs.create(order));
        return Answers.created(PATH + "/" + made.id(), made, made.version());
    }

    @PostMapping(path = "/{id}/apply", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Give the chosen quotations these prices, as one change set; needs If-Match",
            description = "A draft in place, a sent one as its next revision. Those that changed since they were priced are left.")
    ResponseEntity<WhatIfJson> apply(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody Choice choice) {
        List<Long> quotes = Boolean.TRUE.equals(choice.all()) ? null : choice.quotes() == null ? List.of() : choice.quotes();
        Apply apply = new Apply(id, ETags.version(ifMatch), quotes);
        return ok(once(key, apply, () -> whatIfs.apply(id, apply.version(), quotes)));
    }

    @PostMapping("/{id}/resume")
    @Operation(summary = "Go on with one whose job was stopped; needs If-Match")
    ResponseEntity<WhatIfJson> resume(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        Step step = new Step("resume", id, ETags.version(ifMatch));
        return ok(once(key, step, () -> whatIfs.resume(id, step.version())));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Put it out of sight; quotations stay as they are; needs If-Match")
    ResponseEntity<Void> delete(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        Step step = new Step("delete", id, ETags.version(ifMatch));
        once(key, step, () -> whatIfs.delete(id, step.version()));
        return ResponseEntity.noContent().build();
    }

    private WhatIf found(long id) {
        return whatIfs.find(id).filter(it -> !it.isDeleted()).orElseThrow(() -> Problem.notFound("whatIf", id));
    }

    private WhatIfJson once(@Nullable String key, Object request, Supplier<WhatIf> work) {
        return idempotency.once(key, request, WhatIfJson.class, () -> json(work.get()));
    }

    private WhatIfJson json(WhatIf whatIf) {
        return WhatIfJson.of(whatIf, whatIfs.order(whatIf));
    }

    private static ResponseEntity<WhatIfJson> ok(WhatIfJson whatIf) {
        return Answers.ok(whatIf, whatIf.version());
    }
}
