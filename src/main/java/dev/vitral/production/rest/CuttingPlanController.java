package dev.vitral.production.rest;

import dev.vitral.api.Answers;
import dev.vitral.api.ETags;
import dev.vitral.api.Languages;
import dev.vitral.production.CutPieces;
import dev.vitral.production.CutPlan;
import dev.vitral.production.CuttingPapers;
import dev.vitral.production.CuttingPlans;
import dev.vitral.production.WorkOrders;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How a work order is cut. If-Match may be left out of planning; a lock needs it, since lines are numbered anew by each plan. */
@RestController
@RequestMapping(path = "/api/v1/work-orders/{id}/cutting-plan", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "work-orders")
class CuttingPlanController {
    private static final String KEY = "Idempotency-Key";
    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);
    private static final String SANDBOX = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

    private final CuttingPlans plans;
    private final WorkOrders orders;
    private final CuttingPapers papers;
    private final Idempotency idempotency;

    CuttingPlanController(CuttingPlans plans, WorkOrders orders, CuttingPapers papers, Idempotency idempotency) {
        this.plans = plans;
        this.papers = papers;
        this.orders = orders;
        this.idempotency = idempotency;
    }

    private record Ask(String what, long id, @Nullable String ifMatch, int line) {}

    @GetMapping
    @Operation(summary = "The cutting plan of a work order", description = "404 `cuttingPlan.notFound` before one was asked for.")
    ResponseEntity<CuttingPlanJson> one(@PathVariable long id) {
        String folio = orders.find(id).orElseThrow(() -> Problem.notFound("workOrder", id)).folio();
        return answer(plans.find(id).orElseThrow(() -> Problem.notFound("cuttingPlan", folio)));
    }

    @GetMapping(path = "/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "The plan for the saw as a PDF")
    ResponseEntity<byte[]> pdf(@PathVariable long id, @RequestParam(required = false) @Nullable String lang, HttpServletRequest request) {
        return file(papers.plan(id, language(lang, request)));
    }

    @GetMapping(path = "/labels.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "A label for each piece as a PDF, 80 × 50 mm a page, in the order in which they are cut")
    ResponseEntity<byte[]> labels(@PathVariable long id, @RequestParam(required = false) @Nullable String lang, HttpServletRequest request) {
        return file(papers.labels(id, language(lang, request)));
    }

    private static ResponseEntity<byte[]> file(CuttingPapers.Document document) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(document.fileName()).build().toString())
                .body(document.content());
    }

    private static Locale language(@Nullable String lang, HttpServletRequest request) {
        Locale locale = lang == null ? Languages.of(request) : Locale.forLanguageTag(lang);
        if (!locale.getLanguage().equals("es") && !locale.getLanguage().equals("en")) {
            throw Problem.invalid("lang", "quotation.language");
        }
        return locale;
    }

    @GetMapping(path = "/drawing.svg", produces = "image/svg+xml")
    @Operation(summary = "The drawing of one line, from 1; each cut shows the number of its piece")
    ResponseEntity<byte[]> drawing(@PathVariable long id, @RequestParam(defaultValue = "1") int line) {
        return ResponseEntity.ok()
                .contentType(SVG)
                .header("Content-Security-Policy", SANDBOX)
                .body(plans.drawing(id, line).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping
    @Operation(summary = "Plan it in the background", description = "Locked lines stay as they are. `jobId` is the job, `underWay` until it is over; the plan before "
            + "stays until the new one is there.")
    ResponseEntity<CuttingPlanJson> plan(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return once(key, new Ask("plan", id, ifMatch, 0), () -> plans.plan(id, ifMatch == null ? null : ETags.version(ifMatch)));
    }

    @PostMapping("/lines/{line}/lock")
    @Operation(summary = "Lock a line, so that it stays when the order is planned again; needs If-Match")
    ResponseEntity<CuttingPlanJson> lock(
            @PathVariable long id,
            @PathVariable int line,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        long version = ETags.version(ifMatch);
        return once(key, new Ask("lock", id, ifMatch, line), () -> plans.lock(id, version, line, true));
    }

    @PostMapping("/lines/{line}/unlock")
    @Operation(summary = "Unlock a line; needs If-Match")
    ResponseEntity<CuttingPlanJson> unlock(
            @PathVariable long id,
            @PathVariable int line,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        long version = ETags.version(ifMatch);
        return once(key, new Ask("unlock", id, ifMatch, line), () -> plans.lock(id, version, line, false));
    }

    private ResponseEntity<CuttingPlanJson> once(@Nullable String key, Ask ask, Supplier<CutPlan> work) {
        return answer(idempotency.once(key, ask, CutPlan.class, work));
    }

    private ResponseEntity<CuttingPlanJson> answer(CutPlan plan) {
        return Answers.ok(CuttingPlanJson.of(plan, new CutPieces(orders.pieces(plan.workOrderId()))), plan.version());
    }
}
