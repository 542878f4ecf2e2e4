package dev.vitral.purchasing.rest;

import dev.vitral.api.Answers;
import dev.vitral.api.ETags;
import dev.vitral.api.Page;
import dev.vitral.api.Paging;
import dev.vitral.purchasing.Supplier;
import dev.vitral.purchasing.SupplierRow;
import dev.vitral.purchasing.Suppliers;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
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
@RequestMapping(path = SupplierController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "suppliers", description = "Who the shop buys from")
class SupplierController {
    static final String PATH = "/api/v1/suppliers";
    private static final String KEY = "Idempotency-Key";

    private final Suppliers suppliers;
    private final Idempotency idempotency;

    SupplierController(Suppliers suppliers, Idempotency idempotency) {
        this.suppliers = suppliers;
        this.idempotency = idempotency;
    }

    private record Update(long id, long version, SupplierBody body) {}

    private record Deletion(long id, long version) {}

    private record Restoration(long id, long version) {}

    @GetMapping
    @Operation(summary = "List suppliers", description = "Paged by `page` and `size` or by `after`; sorted by `sort=name,asc`; a filter by the name of each "
            + "column; `q` searches names, tax id, e-mail and telephone; `deleted=true` lists the trash.")
    Page<SupplierRow> list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        ListRequest request = Paging.of(parameters);
        return Page.of(request, suppliers.list(request), suppliers.count(request));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a supplier; one out of use with deleted=true")
    ResponseEntity<SupplierJson> one(@PathVariable long id, @RequestParam(defaultValue = "false") boolean deleted) {
        return ok(SupplierJson.of(at(id, deleted)));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Create a supplier")
    ResponseEntity<SupplierJson> create(@RequestHeader(name = KEY, required = false) @Nullable String key, @Valid @RequestBody SupplierBody body) {
        SupplierJson created = idempotency.once(key, body, SupplierJson.class, () -> {
            Supplier supplier = new Supplier();
            body.applyTo(supplier);
            return SupplierJson.of(suppliers.save(supplier));
        });
        return Answers.created(PATH + "/" + created.id(), created, created.version());
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Replace a supplier; needs If-Match with the ETag read")
    ResponseEntity<SupplierJson> update(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody SupplierBody body) {
        Update update = new Update(id, ETags.version(ifMatch), body);
        return ok(idempotency.once(key, update, SupplierJson.class, () -> {
            Supplier supplier = at(id, false);
            supplier.requireVersion(update.version());
            body.applyTo(supplier);
            return SupplierJson.of(suppliers.save(supplier));
        }));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Take a supplier out of use; needs If-Match")
    ResponseEntity<Void> delete(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        Deletion deletion = new Deletion(id, ETags.version(ifMatch));
        SupplierJson deleted =
                idempotency.once(key, deletion, SupplierJson.class, () -> SupplierJson.of(suppliers.delete(id, deletion.version())));
        return ResponseEntity.noContent().header(HttpHeaders.ETAG, ETags.of(deleted.version())).build();
    }

    @PostMapping("/{id}/restore")
    @Operation(summary = "Put a supplier back into use; needs If-Match")
    ResponseEntity<SupplierJson> restore(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        Restoration restoration = new Restoration(id, ETags.version(ifMatch));
        return ok(idempotency.once(
                key, restoration, SupplierJson.class, () -> SupplierJson.of(suppliers.restore(id, restoration.version()))));
    }

    private Supplier at(long id, boolean deleted) {
        return suppliers.find(id)
                .filter(supplier -> supplier.isDeleted() == deleted)
                .orElseThrow(() -> Problem.notFound("supplier", String.valueOf(id)));
    }

    private static ResponseEntity<SupplierJson> ok(SupplierJson supplier) {
        return Answers.ok(supplier, supplier.version());
    }
}
