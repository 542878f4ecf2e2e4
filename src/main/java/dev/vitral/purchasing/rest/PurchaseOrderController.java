package dev.vitral.purchasing.rest;

import dev.vitral.api.Answers;
import dev.vitral.api.ETags;
import dev.vitral.api.Languages;
import dev.vitral.api.Page;
import dev.vitral.api.Paging;
import dev.vitral.purchasing.PurchaseOrder;
import dev.vitral.purchasing.PurchaseOrderDraft;
import dev.vitral.purchasing.PurchaseOrderPaper;
import dev.vitral.purchasing.PurchaseOrderRow;
import dev.vitral.purchasing.PurchaseOrders;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
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
@RequestMapping(path = PurchaseOrderController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "purchase-orders", description = "What the shop orders from its suppliers")
class PurchaseOrderController {
    static final String PATH = "/api/v1/purchase-orders";
    private static final String KEY = "Idempotency-Key";

    private final PurchaseOrders orders;
    private final PurchaseOrderPaper paper;
    private final Idempotency idempotency;

    PurchaseOrderController(PurchaseOrders orders, PurchaseOrderPaper paper, Idempotency idempotency) {
        this.orders = orders;
        this.paper = paper;
        this.idempotency = idempotency;
    }

    private record Update(long id, long version, PurchaseOrderDraft draft) {}

    @GetMapping
    @Operation(summary = "List purchase orders", description = "Newest folio first; paged, sorted and filtered as every list (`status=SENT,PARTLY_RECEIVED`, "
            + "`supplierId=7`); `dueOn` is the promised day while goods are awaited, so late ones are `dueOn=2000-01-01..yesterday`; `q` searches folio and supplier.")
    Page<PurchaseOrderRow> list(@Parameter(hidden = true) @RequestParam Map<String, String> parameters) {
        ListRequest request = Paging.of(parameters);
        return Page.of(request, orders.list(request), orders.count(request));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a purchase order")
    ResponseEntity<PurchaseOrderJson> one(@PathVariable long id) {
        return ok(PurchaseOrderJson.of(orders.find(id).orElseThrow(() -> Problem.notFound("purchaseOrder", id))));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Write a draft", description = "Cost, unit and tax rate that are absent are the product's; the promised day follows from the supplier's lead time.")
    ResponseEntity<PurchaseOrderJson> create(
            @RequestHeader(name = KEY, required = false) @Nullable String key, @Valid @RequestBody PurchaseOrderDraft draft) {
        PurchaseOrderJson created = once(key, draft, () -> orders.create(draft));
        return Answers.created(PATH + "/" + created.id(), created, created.version());
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Replace a draft; needs If-Match with the ETag read")
    ResponseEntity<PurchaseOrderJson> update(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody PurchaseOrderDraft draft) {
        Update update = new Update(id, ETags.version(ifMatch), draft);
        return ok(once(key, update, () -> orders.update(id, update.version(), draft)));
    }

    @GetMapping(path = "/{id}/pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "The order as a PDF to send")
    ResponseEntity<byte[]> pdf(
            @PathVariable long id,
            @Parameter(description = "es or en, a country may follow: es-VE") @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        PurchaseOrderPaper.Document document = paper.pdf(id, lang == null ? Languages.of(request) : locale(lang));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(document.fileName()).build().toString())
                .body(document.content());
    }

    private static Locale locale(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        if (!locale.getLanguage().equals("es") && !locale.getLanguage().equals("en")) {
            throw Problem.invalid("lang", "quotation.language");
        }
        return locale;
    }

    private PurchaseOrderJson once(@Nullable String key, Object request, Supplier<PurchaseOrder> work) {
        return idempotency.once(key, request, PurchaseOrderJson.class, () -> PurchaseOrderJson.of(work.get()));
    }

    static ResponseEntity<PurchaseOrderJson> ok(PurchaseOrderJson order) {
        return Answers.ok(order, order.version());
    }
}
