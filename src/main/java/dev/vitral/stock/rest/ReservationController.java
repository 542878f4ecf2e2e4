package dev.vitral.stock.rest;

import dev.vitral.api.Page;
import dev.vitral.api.Paging;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Problem;
import dev.vitral.stock.ReservationRow;
import dev.vitral.stock.Reservations;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/reservations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "reservations", description = "What documents have set aside of the stock")
class ReservationController {
    private final Reservations reservations;
    private final Idempotency idempotency;

    ReservationController(Reservations reservations, Idempotency idempotency) {
        this.reservations = reservations;
        this.idempotency = idempotency;
    }

    private record Release(long reservationId) {}

    @GetMapping
    @Operation(summary = "List reservations", description = "Newest first; filters: document, productCode, productId, warehouse, state; `q` searches document "
            + "and product code.")
    Page<ReservationRow> list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        ListRequest request = Paging.of(parameters);
        return Page.of(request, reservations.list(request), reservations.count(request));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a reservation")
    ReservationRow one(@PathVariable long id) {
        return reservations.find(id).orElseThrow(() -> Problem.notFound("reservation", id));
    }

    @PostMapping("/{id}/release")
    @Operation(summary = "Give back what it holds; managers only", description = "One that is released or consumed already stays as it is.")
    ReservationRow release(@PathVariable long id, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return idempotency.once(key, new Release(id), ReservationRow.class, () -> {
            reservations.release(id);
            return one(id);
        });
    }
}
