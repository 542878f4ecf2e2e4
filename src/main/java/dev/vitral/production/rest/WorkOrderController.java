package dev.vitral.production.rest;

import dev.vitral.api.Answers;
import dev.vitral.api.ETags;
import dev.vitral.api.Page;
import dev.vitral.api.Paging;
import dev.vitral.production.MaterialRow;
import dev.vitral.production.PieceRow;
import dev.vitral.production.WorkConsumption;
import dev.vitral.production.WorkOrderRow;
import dev.vitral.production.WorkOrders;
import dev.vitral.production.WorkPriority;
import dev.vitral.production.WorkShortages;
import dev.vitral.production.WorkState;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

/** Work orders. If-Match may be left out of a step: the state itself refuses one that is no longer possible. */
@RestController
@RequestMapping(path = WorkOrderController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "work-orders", description = "What is made of accepted quotations")
class WorkOrderController {
    static final String PATH = "/api/v1/work-orders";
    private static final String KEY = "Idempotency-Key";

    private final WorkOrders orders;
    private final WorkShortages shortages;
    private final Idempotency idempotency;

    WorkOrderController(WorkOrders orders, WorkShortages shortages, Idempotency idempotency) {
        this.orders = orders;
        this.shortages = shortages;
        this.idempotency = idempotency;
    }

    /** How soon it is wanted. */
    @Schema(name = "WorkOrderPlan")
    record PlanBody(@NotNull WorkPriority priority, @Nullable LocalDate promisedOn, @Size(max = 2000) @Nullable String note) {}

    /** Where it goes on the board. */
    @Schema(name = "WorkOrderMove")
    record MoveBody(@NotNull WorkState state) {}

    /** Why it is called off. */
    @Schema(name = "WorkOrderCancel")
    record CancelBody(@Size(max = 300) @Nullable String reason) {}

    /** Why what was booked goes back. */
    @Schema(name = "WorkOrderTakeBack")
    record TakeBackBody(@NotBlank @Size(max = 300) String reason) {}

    /** What was really used of some materials; the others as needed. */
    @Schema(name = "WorkOrderConsumption")
    record ConsumptionBody(@Size(max = 1000) @Nullable List<@NotNull @Valid UsedBody> used) {
        List<WorkConsumption.Used> asked() {
            return used == null ? List.of() : used.stream().map(it -> new WorkConsumption.Used(it.product(), it.quantity())).toList();
        }
    }

    /** Of one product by its code, in its stock unit. */
    @Schema(name = "WorkOrderUsed")
    record UsedBody(@NotNull @Size(max = 40) String product, @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 6) BigDecimal quantity) {}

    private record Step(String action, long id, @Nullable String ifMatch, @Nullable Object body) {
        @Nullable Long version() {
            return ifMatch == null ? null : ETags.version(ifMatch);
        }
    }

    /** Answers that lists of materials are kept as. */
    private record Materials(List<MaterialRow> items) {}

    @GetMapping
    @Operation(summary = "List work orders", description = "Newest first; filters: folio, state, priority, promisedOn, dueOn (the promised day while it is awaited, "
            + "so late ones are `dueOn=2000-01-01..yesterday`), quotationFolio, customerName; `q` searches folio and customer.")
    Page<WorkOrderRow> list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        ListRequest request = Paging.of(parameters);
        return Page.of(request, orders.list(request), orders.count(request));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a work order")
    ResponseEntity<WorkOrderRow> one(@PathVariable long id) {
        return ok(orders.find(id).orElseThrow(() -> Problem.notFound("workOrder", id)));
    }

    @GetMapping("/{id}/pieces")
    @Operation(summary = "The pieces that each window takes")
    List<PieceRow> pieces(@PathVariable long id) {
        return orders.pieces(known(id));
    }

    @GetMapping("/{id}/materials")
    @Operation(summary = "The materials in sum: needed, set aside, used, missing, on order")
    List<MaterialRow> materials(@PathVariable long id) {
        return shortages.materials(known(id));
    }

    @GetMapping("/{id}/shortages")
    @Operation(summary = "The materials of which something is missing; `toOrder` is what no purchase order made for it covers")
    List<MaterialRow> shortages(@PathVariable long id) {
        return shortages.shortages(known(id));
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Say priority, promised day and note; needs If-Match with the ETag read")
    ResponseEntity<WorkOrderRow> plan(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody PlanBody body) {
        long version = ETags.version(ifMatch);
        return step(key, new Step("plan", id, ifMatch, body),
                step -> orders.plan(id, version, new WorkOrders.Plan(body.priority(), body.promisedOn(), body.note())));
    }

    @PostMapping(path = "/{id}/move", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Move it over the board")
    ResponseEntity<WorkOrderRow> move(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody MoveBody body) {
        return step(key, new Step("move", id, ifMatch, body), step -> orders.move(id, step.version(), body.state()));
    }

    @PostMapping("/{id}/consumption")
    @Operation(summary = "Take what it used out of stock, once, while it is in production", description = "What differs from the need is named; the rest is taken as needed, and "
            + "what was set aside beyond it is free again. Moving it to QUALITY_CHECK books what was needed, unless this was done before.")
    ResponseEntity<WorkOrderRow> consume(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody(required = false) @Nullable ConsumptionBody body) {
        List<WorkConsumption.Used> used = body == null ? List.of() : body.asked();
        return step(key, new Step("consumption", id, ifMatch, body), step -> orders.book(id, step.version(), used));
    }

    @PostMapping(path = "/{id}/consumption/undo", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Put what it used back into stock, for a reason, while it is in production", description = "Its movements are reversed, the offcuts that came back are "
            + "taken out again, and what it needs is set aside once more; then it can be booked anew.")
    ResponseEntity<WorkOrderRow> takeBack(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody TakeBackBody body) {
        return step(key, new Step("takeBack", id, ifMatch, body), step -> orders.takeBack(id, step.version(), body.reason()));
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "Call it off while nothing is cut and free its material; managers only")
    ResponseEntity<WorkOrderRow> cancel(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody(required = false) @Nullable CancelBody body) {
        return step(key, new Step("cancel", id, ifMatch, body), step -> orders.cancel(id, step.version(), body == null ? null : body.reason()));
    }

    @PostMapping("/{id}/reserve")
    @Operation(summary = "Set aside what there is now of what is missing; answers the materials")
    List<MaterialRow> reserve(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        Step step = new Step("reserve", id, ifMatch, null);
        return idempotency.once(key, step, Materials.class, () -> new Materials(shortages.reserve(id, step.version()))).items();
    }

    @PostMapping("/{id}/purchase-orders")
    @Operation(summary = "Make drafts of purchase orders for what is missing, one a supplier", description = "What such a draft covers already is not ordered again.")
    WorkShortages.Ordered order(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        Step step = new Step("order", id, ifMatch, null);
        return idempotency.once(key, step, WorkShortages.Ordered.class, () -> shortages.order(id, step.version()));
    }

    private long known(long id) {
        return orders.find(id).orElseThrow(() -> Problem.notFound("workOrder", id)).id();
    }

    private ResponseEntity<WorkOrderRow> step(@Nullable String key, Step step, Function<Step, WorkOrderRow> work) {
        return ok(idempotency.once(key, step, WorkOrderRow.class, () -> work.apply(step)));
    }

    static ResponseEntity<WorkOrderRow> ok(WorkOrderRow order) {
        return Answers.ok(order, order.version());
    }
}
