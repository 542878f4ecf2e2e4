package dev.vitral.quoting.rest;

import dev.vitral.api.Answers;
import dev.vitral.api.ETags;
import dev.vitral.api.Page;
import dev.vitral.api.Paging;
import dev.vitral.quoting.Quotation;
import dev.vitral.quoting.QuotationRow;
import dev.vitral.quoting.Quotations;
import dev.vitral.quoting.QuoteDraft;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = QuoteController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "quotes", description = "Quotations with every figure")
class QuoteController {
    static final String PATH = "/api/v1/quotes";
    private static final String KEY = "Idempotency-Key";

    private final Quotations quotations;
    private final Idempotency idempotency;

    QuoteController(Quotations quotations, Idempotency idempotency) {
        this.quotations = quotations;
        this.idempotency = idempotency;
    }

    private record Update(long id, long version, QuoteDraft draft) {}

    private record Change(String action, long id, long version) {}

    @GetMapping
    @Operation(summary = "List quotations", description = "Newest folio first; paged, sorted and filtered as every list (`status=SENT,ACCEPTED`, "
            + "`date=2026-11-01..2026-11-30`, `total=>10000`); `q` searches folio and customer; `deleted=true` lists the trash.")
    Page<QuotationRow> list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        ListRequest request = Paging.of(parameters);
        return Page.of(request, quotations.list(request), quotations.count(request));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a quotation; one out of use with deleted=true")
    ResponseEntity<QuoteJson> one(@PathVariable long id, @RequestParam(defaultValue = "false") boolean deleted) {
        return ok(json(quotations.find(id).filter(q -> q.isDeleted() == deleted).orElseThrow(() -> missing(id))));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Price windows and keep them as a draft", description = "Rates that are absent are the shop's usual ones. "
            + "`materials` are products by quantity beside the windows, at the catalogue's price unless `fixedPrice` says another.")
    ResponseEntity<QuoteJson> create(@RequestHeader(name = KEY, required = false) @Nullable String key, @Valid @RequestBody QuoteDraft draft) {
        QuoteJson created = once(key, draft, () -> quotations.create(draft));
        return Answers.created(PATH + "/" + created.id(), created, created.version());
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Replace a draft, priced with today's costs; needs If-Match with the ETag read")
    ResponseEntity<QuoteJson> update(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody QuoteDraft draft) {
        Update update = new Update(id, ETags.version(ifMatch), draft);
        return ok(once(key, update, () -> quotations.update(id, update.version(), draft)));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Take a quotation out of use; needs If-Match. Its folio stays used")
    ResponseEntity<Void> delete(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        Change deletion = new Change("delete", id, ETags.version(ifMatch));
        QuoteJson deleted = once(key, deletion, () -> quotations.delete(id, deletion.version()));
        return ResponseEntity.noContent().header(HttpHeaders.ETAG, ETags.of(deleted.version())).build();
    }

    @PostMapping("/{id}/restore")
    @Operation(summary = "Put a quotation back into use; needs If-Match")
    ResponseEntity<QuoteJson> restore(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        Change restoration = new Change("restore", id, ETags.version(ifMatch));
        return ok(once(key, restoration, () -> quotations.restore(id, restoration.version())));
    }

    private QuoteJson once(@Nullable String key, Object request, Supplier<Quotation> work) {
        return idempotency.once(key, request, QuoteJson.class, () -> json(work.get()));
    }

    private QuoteJson json(Quotation quotation) {
        return QuoteJson.of(quotation, quotations);
    }

    static ResponseEntity<QuoteJson> ok(QuoteJson quotation) {
        return Answers.ok(quotation, quotation.version());
    }

    static Problem missing(long id) {
        return Problem.notFound("quotation", String.valueOf(id));
    }
}
