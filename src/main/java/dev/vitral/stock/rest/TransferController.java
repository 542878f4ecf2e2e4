package dev.vitral.stock.rest;

import dev.vitral.api.Page;
import dev.vitral.api.Paging;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Problem;
import dev.vitral.stock.StockTransfers;
import dev.vitral.stock.TransferRow;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = TransferController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "transfers", description = "From one warehouse to another: two movements a line that net to zero")
class TransferController {
    static final String PATH = "/api/v1/transfers";

    private final StockTransfers transfers;
    private final Idempotency idempotency;

    TransferController(StockTransfers transfers, Idempotency idempotency) {
        this.transfers = transfers;
        this.idempotency = idempotency;
    }

    @GetMapping
    @Operation(summary = "List transfers", description = "Newest first; filters: folio, date, from, to, reference, user; `q` searches folio and reference.")
    Page<TransferRow> list(@Parameter(hidden = true) @RequestParam Map<String, String> parameters) {
        ListRequest request = Paging.of(parameters);
        return Page.of(request, transfers.list(request), transfers.count(request));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a transfer with its lines")
    TransferJson one(@PathVariable long id) {
        return json(id);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Move stock between warehouses", description = "All lines or none. Beyond the stock of the sending warehouse: 409 `stock.insufficient` "
            + "with `available` and `line`. Undone by a transfer the other way.")
    ResponseEntity<TransferJson> post(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @Valid @RequestBody TransferBody body) {
        TransferJson posted = idempotency.once(key, body, TransferJson.class, () -> json(transfers.post(body.command()).getId()));
        return ResponseEntity.created(URI.create(PATH + "/" + posted.id())).body(posted);
    }

    private TransferJson json(long id) {
        return TransferJson.of(transfers.find(id).orElseThrow(() -> Problem.notFound("transfer", id)), transfers.lines(id));
    }
}
