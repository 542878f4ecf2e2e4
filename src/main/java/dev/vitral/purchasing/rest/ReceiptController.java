package dev.vitral.purchasing.rest;

import dev.vitral.api.Answers;
import dev.vitral.purchasing.Receiving;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = ReceiptController.PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "purchase-orders")
class ReceiptController {
    static final String PATH = "/api/v1/receipts";

    private final Receiving receiving;
    private final Idempotency idempotency;

    ReceiptController(Receiving receiving, Idempotency idempotency) {
        this.receiving = receiving;
        this.idempotency = idempotency;
    }

    record Reversal(@Size(max = 300) @Nullable String reason) {}

    private record Undoing(long id, @Nullable String reason) {}

    @GetMapping
    @Operation(summary = "Read a receipt")
    ResponseEntity<ReceiptJson> one(@PathVariable long id) {
        ReceiptJson receipt = ReceiptJson.of(receiving.find(id).orElseThrow(() -> Problem.notFound("receipt", id)));
        return Answers.ok(receipt, receipt.version());
    }

    @PostMapping("/reverse")
    @Operation(summary = "Undo a receipt whole, for a reason: its movements are reversed and the order awaits the goods again")
    ResponseEntity<ReceiptJson> reverse(
            @PathVariable long id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody(required = false) @Nullable Reversal reversal) {
        Undoing undoing = new Undoing(id, reversal == null ? null : reversal.reason());
        ReceiptJson receipt = idempotency.once(key, undoing, ReceiptJson.class, () -> ReceiptJson.of(receiving.reverse(id, undoing.reason())));
        return Answers.ok(receipt, receipt.version());
    }
}
