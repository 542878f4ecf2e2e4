package dev.vitral.stock.rest;

import dev.vitral.api.Languages;
import dev.vitral.api.Page;
import dev.vitral.api.Paging;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Problem;
import dev.vitral.stock.CountApproval;
import dev.vitral.stock.CountCommand;
import dev.vitral.stock.CountLineRow;
import dev.vitral.stock.CountPaper;
import dev.vitral.stock.CountRow;
import dev.vitral.stock.CountScope;
import dev.vitral.stock.CountSheet;
import dev.vitral.stock.StockCounts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
@RequestMapping(path = CountController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "counts", description = "Physical counts: sheet, counting, differences, approval")
class CountController {
    static final String PATH = "/api/v1/counts";
    private static final String KEY = "Idempotency-Key";

    private final StockCounts counts;
    private final CountSheet sheet;
    private final CountApproval approval;
    private final CountPaper paper;
    private final Idempotency idempotency;

    CountController(StockCounts counts, CountSheet sheet, CountApproval approval, CountPaper paper, Idempotency idempotency) {
        this.counts = counts;
        this.sheet = sheet;
        this.approval = approval;
        this.paper = paper;
        this.idempotency = idempotency;
    }

    /** A count that is asked for. */
    @Schema(name = "CountBody")
    record Body(
            @Nullable @Size(max = 20) String warehouse,
            @NotNull CountScope scope,
            @Nullable String category,
            @Nullable String location,
            @Nullable List<@NotBlank String> products,
            @Schema(description = "true when absent: who counts does not see what is expected") @Nullable Boolean blind,
            @Nullable String note) {
        CountCommand command() {
            return new CountCommand(warehouse, scope, category, location, products == null ? List.of() : products, blind == null || blind, note);
        }
    }

    /** What was counted. */
    @Schema(name = "CountedBody")
    record CountedBody(@Schema(example = "12.5") @NotNull BigDecimal quantity) {}

    /** Which lines to count again; all that differ when absent. */
    @Schema(name = "RecountBody")
    record RecountBody(@Nullable @Size(max = 1_000) List<@NotBlank String> products) {}

    private record Counted(long countId, String product, BigDecimal quantity) {}

    private record Step(String what, long countId, List<String> products) {}

    @GetMapping
    @Operation(summary = "List counts", description = "Newest first; filters: folio, state, warehouse, createdBy.")
    Page<CountRow> list(@Parameter(hidden = true) @RequestParam Map<String, String> parameters) {
        ListRequest request = Paging.of(parameters);
        return Page.of(request, counts.list(request), counts.count(request));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a count", description = "In a blind count clerks do not see differences.")
    CountRow one(@PathVariable long id) {
        return counts.find(id).orElseThrow(() -> Problem.notFound("count", id));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Ask for a count and make its sheet; managers only")
    ResponseEntity<CountRow> create(@RequestHeader(name = KEY, required = false) @Nullable String key, @Valid @RequestBody Body body) {
        CountRow created = idempotency.once(key, body, CountRow.class, () -> one(counts.create(body.command()).getId()));
        return ResponseEntity.created(URI.create(PATH + "/" + created.id())).body(created);
    }

    @GetMapping("/{id}/lines")
    @Operation(summary = "The sheet", description = "Filters: code, words, barcode, done, and for managers differs; `q` searches code, words and barcode.")
    Page<CountLineRow> lines(@PathVariable long id, @Parameter(hidden = true) @RequestParam Map<String, String> parameters) {
        ListRequest request = Paging.of(parameters);
        return Page.of(request, sheet.list(id, request), sheet.total(id, request));
    }

    @PutMapping(path = "/{id}/lines/{product}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Write what was counted of the product", description = "What is expected is what is there at this moment. A product that the sheet "
            + "does not ask for is added.")
    CountLineRow count(
            @PathVariable long id,
            @PathVariable String product,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody CountedBody body) {
        return idempotency.once(key, new Counted(id, product, body.quantity()), CountLineRow.class, () -> sheet.count(id, product, body.quantity()));
    }

    @PostMapping("/{id}/review")
    @Operation(summary = "End the counting")
    CountRow review(@PathVariable long id, @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return step(key, new Step("review", id, List.of()), () -> counts.review(id));
    }

    @PostMapping("/{id}/recount")
    @Operation(summary = "Count lines that differ once more; managers only")
    CountRow recount(
            @PathVariable long id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody(required = false) @Nullable RecountBody body) {
        List<String> products = body == null || body.products() == null ? List.of() : body.products();
        return step(key, new Step("recount", id, products), () -> counts.recount(id, products));
    }

    @PostMapping("/{id}/approve")
    @Operation(summary = "Post the adjustments; managers only", description = "More than 500 are posted in the background: the state is APPROVING until then.")
    CountRow approve(@PathVariable long id, @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return step(key, new Step("approve", id, List.of()), () -> approval.approve(id));
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "End it without any adjustment; managers only")
    CountRow cancel(@PathVariable long id, @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return step(key, new Step("cancel", id, List.of()), () -> counts.cancel(id));
    }

    @GetMapping(path = "/{id}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "The sheet on paper", description = "By location and code, without what is expected; up to 20,000 lines.")
    ResponseEntity<byte[]> pdf(
            @PathVariable long id,
            @Parameter(description = "es or en, a country may follow: es-VE") @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        Locale locale = lang == null ? Languages.of(request) : Locale.forLanguageTag(lang);
        if (!List.of("es", "en").contains(locale.getLanguage())) {
            throw Problem.invalid("lang", "quotation.language");
        }
        String name = "conteo-" + one(id).folio() + ".pdf";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
                .body(paper.pdf(id, locale));
    }

    private CountRow step(@Nullable String key, Step step, Supplier<?> work) {
        return idempotency.once(key, step, CountRow.class, () -> {
            work.get();
            return one(step.countId());
        });
    }
}
