package dev.vitral.purchasing.rest;

import dev.vitral.api.Answers;
import dev.vitral.api.ETags;
import dev.vitral.purchasing.Delivery;
import dev.vitral.purchasing.PurchaseOrder;
import dev.vitral.purchasing.PurchaseOrders;
import dev.vitral.purchasing.Receiving;
import dev.vitral.shared.Idempotency;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happens to a purchase order. If-Match may be left out: the state itself refuses a step that is no longer possible. */
@RestController
@RequestMapping(path = PurchaseOrderController.PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "purchase-orders")
class PurchaseOrderLifeController {
    private static final String KEY = "Idempotency-Key";

    private final PurchaseOrders orders;
    private final Receiving receiving;
    private final Idempotency idempotency;

    PurchaseOrderLifeController(PurchaseOrders orders, Receiving receiving, Idempotency idempotency) {
        this.orders = orders;
        this.receiving = receiving;
        this.idempotency = idempotency;
    }

    record Ending(@Size(max = 300) @Nullable String reason) {}

    private record Step(String action, long id, @Nullable String ifMatch, @Nullable String reason) {
        @Nullable Long version() {
            return ifMatch == null ? null : ETags.version(ifMatch);
        }
    }

    private record Arrival(long id, Delivery delivery) {}

    @PostMapping("/send")
    @Operation(summary = "Send a draft to the supplier: from now on it stands")
    ResponseEntity<PurchaseOrderJson> send(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return step(key, new Step("send", id, ifMatch, null), step -> orders.send(id, step.version()));
    }

    @PostMapping("/revise")
    @Operation(summary = "Take it back as a draft under the next revision, while nothing has come")
    ResponseEntity<PurchaseOrderJson> revise(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return step(key, new Step("revise", id, ifMatch, null), step -> orders.revise(id, step.version()));
    }

    @PostMapping("/cancel")
    @Operation(summary = "Call it off while nothing has come; one that was sent needs a reason")
    ResponseEntity<PurchaseOrderJson> cancel(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody(required = false) @Nullable Ending ending) {
        return step(key, new Step("cancel", id, ifMatch, reason(ending)), step -> orders.cancel(id, step.version(), step.reason()));
    }

    @PostMapping("/close")
    @Operation(summary = "Await no more of what is missing, for a reason; managers only")
    ResponseEntity<PurchaseOrderJson> close(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody(required = false) @Nullable Ending ending) {
        return step(key, new Step("close", id, ifMatch, reason(ending)), step -> orders.close(id, step.version(), step.reason()));
    }

    @PostMapping("/receive")
    @Operation(summary = "Take in what came", description = "Without `lines` all that is pending, at the order's costs; `line` counts from 1. More than ordered is "
            + "refused with code `receipt.over` and `pending`, unless a manager says `allowOver`.")
    ResponseEntity<ReceiptJson> receive(
            @PathVariable long id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody(required = false) @Nullable Delivery delivery) {
        Delivery come = delivery == null ? Delivery.ofAll(null) : delivery;
        ReceiptJson made = idempotency.once(key, new Arrival(id, come), ReceiptJson.class, () -> ReceiptJson.of(receiving.receive(id, come)));
        return Answers.created(ReceiptController.PATH + "/" + made.id(), made, made.version());
    }

    @GetMapping("/receipts")
    @Operation(summary = "The receipts of the order, newest first")
    List<ReceiptJson> receipts(@PathVariable long id) {
        return receiving.of(id).stream().map(ReceiptJson::of).toList();
    }

    private static @Nullable String reason(@Nullable Ending ending) {
        return ending == null ? null : ending.reason();
    }

    private ResponseEntity<PurchaseOrderJson> step(@Nullable String key, Step step, Function<Step, PurchaseOrder> work) {
        return PurchaseOrderController.ok(idempotency.once(key, step, PurchaseOrderJson.class, () -> PurchaseOrderJson.of(work.apply(step))));
    }
}
