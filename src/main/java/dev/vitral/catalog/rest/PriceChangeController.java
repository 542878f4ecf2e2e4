package dev.vitral.catalog.rest;

import dev.vitral.api.Answers;
import dev.vitral.api.ETags;
import dev.vitral.api.Page;
import dev.vitral.api.Paging;
import dev.vitral.catalog.PriceChange;
import dev.vitral.catalog.PriceChangeLine;
import dev.vitral.catalog.PriceChangeOrder;
import dev.vitral.catalog.PriceChangeRow;
import dev.vitral.catalog.PriceChanges;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Map;
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
@RequestMapping(path = PriceChangeController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "price-changes", description = "Changes of many prices: previewed, applied and undone as one")
class PriceChangeController {
    static final String PATH = "/api/v1/price-changes";
    private static final String KEY = "Idempotency-Key";

    private final PriceChanges changes;
    private final Idempotency idempotency;

    PriceChangeController(PriceChanges changes, Idempotency idempotency) {
        this.changes = changes;
        this.idempotency = idempotency;
    }

    private enum Deed {
        APPLY, UNDO, RESUME, DELETE
    }

    private record Step(Deed deed, long id, long version) {}

    @GetMapping
    @Operation(summary = "List price changes, newest first")
    Page<PriceChangeLine> list(@Parameter(hidden = true) @RequestParam Map<String, String> parameters) {
        ListRequest request = Paging.of(parameters);
        return Page.of(request, changes.list(request), changes.count(request));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a price change")
    ResponseEntity<PriceChangeJson> one(@PathVariable long id) {
        return ok(changes.find(id).filter(it -> !it.isDeleted()).map(PriceChangeJson::of).orElseThrow(() -> Problem.notFound("priceChange", id)));
    }

    @GetMapping("/{id}/rows")
    @Operation(summary = "What it does to each product", description = "Filters `state`, `warning`, `productCode`; sorted by `newPrice` or `difference`.")
    Page<PriceChangeRow> rows(@PathVariable long id, @Parameter(hidden = true) @RequestParam Map<String, String> parameters) {
        if (changes.find(id).isEmpty()) {
            throw Problem.notFound("priceChange", id);
        }
        ListRequest request = Paging.of(parameters);
        return Page.of(request, changes.rows(id, request), changes.rowCount(id, request));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Work out a price change without applying it", description = "The products are those that the product list finds by `filters` and "
            + "`search`; all without them. CATEGORY_FACTOR takes `categoryCode`. Above a thousand products it goes on as a job.")
    ResponseEntity<PriceChangeJson> preview(
            @RequestHeader(name = KEY, required = false) @Nullable String key, @Valid @RequestBody PriceChangeOrder order) {
        PriceChangeJson made = idempotency.once(key, order, PriceChangeJson.class, () -> PriceChangeJson.of(changes.preview(order)));
        return Answers.created(PATH + "/" + made.id(), made, made.version());
    }

    @PostMapping("/{id}/apply")
    @Operation(summary = "Apply it; needs If-Match")
    ResponseEntity<PriceChangeJson> apply(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return step(Deed.APPLY, id, ifMatch, key);
    }

    @PostMapping("/{id}/undo")
    @Operation(summary = "Undo it whole, prices changed since aside; needs If-Match")
    ResponseEntity<PriceChangeJson> undo(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return step(Deed.UNDO, id, ifMatch, key);
    }

    @PostMapping("/{id}/resume")
    @Operation(summary = "Go on with one whose job was stopped; needs If-Match")
    ResponseEntity<PriceChangeJson> resume(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return step(Deed.RESUME, id, ifMatch, key);
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Put it out of sight; prices stay as they are; needs If-Match")
    ResponseEntity<Void> delete(@PathVariable long id, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        step(Deed.DELETE, id, ifMatch, key);
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<PriceChangeJson> step(Deed deed, long id, @Nullable String ifMatch, @Nullable String key) {
        Step step = new Step(deed, id, ETags.version(ifMatch));
        return ok(idempotency.once(key, step, PriceChangeJson.class, () -> PriceChangeJson.of(done(step))));
    }

    private PriceChange done(Step step) {
        return switch (step.deed()) {
            case APPLY -> changes.apply(step.id(), step.version());
            case UNDO -> changes.undo(step.id(), step.version());
            case RESUME -> changes.resume(step.id(), step.version());
            case DELETE -> changes.delete(step.id(), step.version());
        };
    }

    private static ResponseEntity<PriceChangeJson> ok(PriceChangeJson change) {
        return Answers.ok(change, change.version());
    }
}
