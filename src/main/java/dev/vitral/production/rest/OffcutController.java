package dev.vitral.production.rest;

import dev.vitral.api.Answers;
import dev.vitral.api.ETags;
import dev.vitral.api.Languages;
import dev.vitral.api.Page;
import dev.vitral.api.Paging;
import dev.vitral.production.CuttingPapers;
import dev.vitral.production.OffcutLabels;
import dev.vitral.production.OffcutRow;
import dev.vitral.production.OffcutSize;
import dev.vitral.production.Offcuts;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
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
@RequestMapping(path = OffcutController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "offcuts", description = "Rests of bars and sheets that can be cut again")
class OffcutController {
    static final String PATH = "/api/v1/offcuts";
    private static final String KEY = "Idempotency-Key";

    private final Offcuts offcuts;
    private final OffcutLabels labels;
    private final Idempotency idempotency;

    OffcutController(Offcuts offcuts, OffcutLabels labels, Idempotency idempotency) {
        this.offcuts = offcuts;
        this.labels = labels;
        this.idempotency = idempotency;
    }

    /** One that was found; millimetres with one decimal at most. */
    @Schema(name = "OffcutFound")
    record FoundBody(
            @NotBlank @Size(max = 40) String product,
            @Size(max = 20) @Nullable String colour,
            @Nullable BigDecimal lengthMm,
            @Nullable BigDecimal widthMm,
            @Nullable BigDecimal heightMm,
            @Size(max = 20) @Nullable String warehouse,
            @Size(max = 60) @Nullable String place,
            @Nullable Boolean counted) {
        Offcuts.Found found() {
            return new Offcuts.Found(product, colour, new OffcutSize(lengthMm, widthMm, heightMm), warehouse, place, Boolean.TRUE.equals(counted));
        }
    }

    /** What is so of it; millimetres with one decimal at most. */
    @Schema(name = "OffcutCorrection")
    record CorrectionBody(
            @Size(max = 20) @Nullable String colour,
            @Nullable BigDecimal lengthMm,
            @Nullable BigDecimal widthMm,
            @Nullable BigDecimal heightMm,
            @Size(max = 60) @Nullable String place,
            @Size(max = 300) @Nullable String reason) {
        Offcuts.Correction correction() {
            return new Offcuts.Correction(colour, new OffcutSize(lengthMm, widthMm, heightMm), place, reason);
        }
    }

    /** Why it is thrown away. */
    @Schema(name = "OffcutScrap")
    record ScrapBody(@NotBlank @Size(max = 300) String reason) {}

    private record Step(String action, long id, @Nullable String ifMatch, Object body) {}

    @GetMapping
    @Operation(summary = "List offcuts", description = "What can be used first; filters: code, productCode, productDescription, colour, lengthMm, widthMm, heightMm, value, "
            + "warehouse, place, state, source and taker (folios of work orders), createdAt; `q` searches code and product.")
    Page<OffcutRow> list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        ListRequest request = Paging.of(parameters);
        return Page.of(request, offcuts.list(request), offcuts.count(request));
    }

    @GetMapping(path = "/labels.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "A label for each offcut in stock that the filters find, 500 at most, 80 × 50 mm a page")
    ResponseEntity<byte[]> labels(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters, @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        MultiValueMap<String, String> filters = new LinkedMultiValueMap<>(parameters);
        filters.remove("lang");
        Locale locale = lang == null ? Languages.of(request) : Locale.forLanguageTag(lang);
        if (!locale.getLanguage().equals("es") && !locale.getLanguage().equals("en")) {
            throw Problem.invalid("lang", "quotation.language");
        }
        CuttingPapers.Document document = labels.of(Paging.of(filters), locale);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(document.fileName()).build().toString())
                .body(document.content());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read an offcut")
    ResponseEntity<OffcutRow> one(@PathVariable long id) {
        return ok(offcuts.find(id).orElseThrow(() -> Problem.notFound("offcut", id)));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Take in an offcut that was found", description = "`counted`: it is on hand already as a part of its product; else it enters as an adjustment.")
    ResponseEntity<OffcutRow> add(@RequestHeader(name = KEY, required = false) @Nullable String key, @Valid @RequestBody FoundBody body) {
        OffcutRow added = idempotency.once(key, body, OffcutRow.class, () -> offcuts.add(body.found()));
        return Answers.created(PATH + "/" + added.id(), added, added.version());
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Say what it measures, its colour and where it lies; needs If-Match", description = "What its size differs by is adjusted in stock.")
    ResponseEntity<OffcutRow> correct(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody CorrectionBody body) {
        long version = ETags.version(ifMatch);
        return ok(idempotency.once(key, new Step("correct", id, ifMatch, body), OffcutRow.class, () -> offcuts.correct(id, version, body.correction())));
    }

    @PostMapping(path = "/{id}/scrap", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Throw it away: it leaves stock as waste", description = "The cutting plan of an order that it was set aside for is stale from then on.")
    ResponseEntity<OffcutRow> scrap(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody ScrapBody body) {
        Long version = ifMatch == null ? null : ETags.version(ifMatch);
        return ok(idempotency.once(key, new Step("scrap", id, ifMatch, body), OffcutRow.class, () -> offcuts.scrap(id, version, body.reason())));
    }

    private static ResponseEntity<OffcutRow> ok(OffcutRow row) {
        return Answers.ok(row, row.version());
    }
}
