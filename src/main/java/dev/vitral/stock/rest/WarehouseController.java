package dev.vitral.stock.rest;

import dev.vitral.api.Answers;
import dev.vitral.api.ETags;
import dev.vitral.api.Page;
import dev.vitral.api.Paging;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Problem;
import dev.vitral.stock.WarehouseRow;
import dev.vitral.stock.Warehouses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
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
@RequestMapping(path = WarehouseController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "warehouses", description = "Where stock lies; one is the default")
class WarehouseController {
    static final String PATH = "/api/v1/warehouses";
    private static final String KEY = "Idempotency-Key";

    private final Warehouses warehouses;
    private final Idempotency idempotency;

    WarehouseController(Warehouses warehouses, Idempotency idempotency) {
        this.warehouses = warehouses;
        this.idempotency = idempotency;
    }

    private record Update(long id, long version, WarehouseBody body) {}

    private record Deletion(long warehouseId, long version) {}

    private record Restoration(long warehouseId, long version) {}

    @GetMapping
    @Operation(summary = "List", description = "Paged by `page` and `size`; sorted by `sort=code,asc`; filters: code, name; `deleted=true` lists the trash.")
    Page<WarehouseRow> list(@Parameter(hidden = true) @RequestParam Map<String, String> parameters) {
        ListRequest request = Paging.of(parameters);
        return Page.of(request, warehouses.list(request), warehouses.count(request));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read one with its locations; one out of use with deleted=true")
    ResponseEntity<WarehouseJson> one(@PathVariable long id, @RequestParam(defaultValue = "false") boolean deleted) {
        return ok(warehouses.find(id)
                .filter(it -> it.isDeleted() == deleted)
                .map(WarehouseJson::of)
                .orElseThrow(() -> Problem.notFound("warehouse", id)));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Create one; managers only")
    ResponseEntity<WarehouseJson> create(
            @RequestHeader(name = KEY, required = false) @Nullable String key, @Valid @RequestBody WarehouseBody body) {
        WarehouseJson created = idempotency.once(key, body, WarehouseJson.class, () -> WarehouseJson.of(warehouses.save(body.fresh())));
        return Answers.created(PATH + "/" + created.id(), created, created.version());
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Replace one with its locations; its code stays; needs If-Match with the ETag read; managers only")
    ResponseEntity<WarehouseJson> update(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody WarehouseBody body) {
        Update update = new Update(id, ETags.version(ifMatch), body);
        return ok(idempotency.once(
                key, update, WarehouseJson.class, () -> WarehouseJson.of(warehouses.change(id, update.version(), body::apply))));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Take one out of use, unless it has stock or is the default; needs If-Match; managers only")
    ResponseEntity<Void> delete(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        Deletion deletion = new Deletion(id, ETags.version(ifMatch));
        long version = idempotency.once(key, deletion, Long.class, () -> warehouses.delete(id, deletion.version()).getVersion());
        return ResponseEntity.noContent().header(HttpHeaders.ETAG, ETags.of(version)).build();
    }

    @PostMapping("/{id}/restore")
    @Operation(summary = "Put one back into use; needs If-Match; managers only")
    ResponseEntity<WarehouseJson> restore(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        Restoration restoration = new Restoration(id, ETags.version(ifMatch));
        return ok(idempotency.once(key, restoration, WarehouseJson.class, () -> {
            warehouses.restore(id, restoration.version());
            return WarehouseJson.of(warehouses.find(id).orElseThrow());
        }));
    }

    private static ResponseEntity<WarehouseJson> ok(WarehouseJson warehouse) {
        return Answers.ok(warehouse, warehouse.version());
    }
}
