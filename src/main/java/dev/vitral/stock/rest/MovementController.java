package dev.vitral.stock.rest;

import dev.vitral.api.Page;
import dev.vitral.api.Paging;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Problem;
import dev.vitral.stock.Reservations;
import dev.vitral.stock.StockLedger;
import dev.vitral.stock.StockMovement;
import dev.vitral.stock.StockQueries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = MovementController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "movements", description = "What came in and went out of the stock")
class MovementController {
    static final String PATH = "/api/v1/movements";
    private static final String KEY = "Idempotency-Key";

    private final StockLedger ledger;
    private final StockQueries queries;
    private final Reservations reservations;
    private final Idempotency idempotency;

    MovementController(StockLedger ledger, StockQueries queries, Reservations reservations, Idempotency idempotency) {
        this.ledger = ledger;
        this.queries = queries;
        this.reservations = reservations;
        this.idempotency = idempotency;
    }

    /** Why a movement is undone. */
    record ReverseBody(@NotBlank String reason) {}

    private record Reversal(long movementId, String reason) {}

    @GetMapping
    @Operation(summary = "List movements", description = "Newest first; filters: productCode, productId, warehouse, type, date (`2026-11-01..2026-11-30`), "
            + "reference, user; `q` searches product code and reference.")
    Page<MovementJson> list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        ListRequest request = Paging.of(parameters);
        return Page.of(request, queries.list(request), queries.count(request), MovementJson::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a movement")
    MovementJson one(@PathVariable long id) {
        return queries.find(id).map(MovementJson::of).orElseThrow(() -> Problem.notFound("movement", id));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Post a movement", description = "Beyond the stock: 409 `stock.insufficient` with `available`. What documents "
            + "have set aside is taken by them alone: name the document in `reservation`.")
    ResponseEntity<MovementJson> post(
            @RequestHeader(name = KEY, required = false) @Nullable String key, @Valid @RequestBody MovementBody body) {
        return created(idempotency.once(key, body, MovementJson.class, () -> json(posted(body))));
    }

    private StockMovement posted(MovementBody body) {
        return body.reservation() == null ? ledger.post(body.command()) : reservations.consume(body.reservation(), body.command());
    }

    @PostMapping(path = "/{id}/reverse", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Undo a movement by its opposite at the same value; once")
    ResponseEntity<MovementJson> reverse(
            @PathVariable long id,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody ReverseBody body) {
        Reversal reversal = new Reversal(id, body.reason());
        return created(idempotency.once(key, reversal, MovementJson.class, () -> json(ledger.reverse(id, body.reason()))));
    }

    private MovementJson json(StockMovement movement) {
        return MovementJson.of(movement, queries.warehouse(movement));
    }

    private static ResponseEntity<MovementJson> created(MovementJson movement) {
        return ResponseEntity.created(URI.create(PATH + "/" + movement.id())).body(movement);
    }
}
