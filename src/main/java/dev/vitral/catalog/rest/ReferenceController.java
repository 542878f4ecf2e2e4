package dev.vitral.catalog.rest;

import dev.vitral.api.Answers;
import dev.vitral.api.ETags;
import dev.vitral.api.Page;
import dev.vitral.api.Paging;
import dev.vitral.catalog.ReferenceData;
import dev.vitral.catalog.ReferenceRow;
import dev.vitral.shared.BusinessRecord;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import org.springframework.web.bind.annotation.RequestParam;

/** One kind of reference data by REST; all kinds answer alike, so each says only its path, its body and its row. */
abstract class ReferenceController<R extends ReferenceRow, T extends BusinessRecord, B> {
    private static final String KEY = "Idempotency-Key";

    private final String path;
    private final String name;
    private final Class<R> type;
    private final ReferenceData<R, T> data;
    private final Idempotency idempotency;

    ReferenceController(String path, String name, Class<R> type, ReferenceData<R, T> data, Idempotency idempotency) {
        this.path = path;
        this.name = name;
        this.type = type;
        this.data = data;
        this.idempotency = idempotency;
    }

    // The path stands in what is compared: a key used for a unit must not answer for a finish of that number.
    private record Creation(String path, Object body) {}

    private record Update(String path, long id, long version, Object body) {}

    private record Deletion(String path, long id, long version) {}

    private record Restoration(String path, long id, long version) {}

    /** An empty record. */
    abstract T blank();

    /** Writes what the caller says into the record. */
    abstract void apply(B body, T record);

    /** The record as REST says it. */
    abstract R row(T record);

    @GetMapping
    @Operation(summary = "List", description = "Paged by `page` and `size` or by `after`; sorted by `sort=code,asc`; a filter by the name of each column; "
            + "`q` searches code and name; `deleted=true` lists the trash.")
    Page<R> list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        ListRequest request = Paging.of(parameters);
        return Page.of(request, data.list(request), data.count(request));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read one; one out of use with deleted=true")
    ResponseEntity<R> one(@PathVariable long id, @RequestParam(defaultValue = "false") boolean deleted) {
        return ok(data.find(id)
                .filter(record -> record.isDeleted() == deleted)
                .map(this::row)
                .orElseThrow(() -> Problem.notFound(name, String.valueOf(id))));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Create one; administrators only")
    ResponseEntity<R> create(@RequestHeader(name = KEY, required = false) @Nullable String key, @Valid @RequestBody B body) {
        R created = idempotency.once(key, new Creation(path, body), type, () -> {
            T record = blank();
            apply(body, record);
            return row(data.save(record));
        });
        return Answers.created(path + "/" + created.id(), created, created.version());
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Replace one; needs If-Match with the ETag read; administrators only")
    ResponseEntity<R> update(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody B body) {
        Update update = new Update(path, id, ETags.version(ifMatch), body);
        return ok(idempotency.once(key, update, type, () -> row(data.change(id, update.version(), record -> apply(body, record)))));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Take one out of use, unless products have it; needs If-Match; administrators only")
    ResponseEntity<Void> delete(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        Deletion deletion = new Deletion(path, id, ETags.version(ifMatch));
        R deleted = idempotency.once(key, deletion, type, () -> row(data.delete(id, deletion.version())));
        return ResponseEntity.noContent().header(HttpHeaders.ETAG, ETags.of(deleted.version())).build();
    }

    @PostMapping("/{id}/restore")
    @Operation(summary = "Put one back into use; needs If-Match; administrators only")
    ResponseEntity<R> restore(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        Restoration restoration = new Restoration(path, id, ETags.version(ifMatch));
        return ok(idempotency.once(key, restoration, type, () -> row(data.restore(id, restoration.version()))));
    }

    private ResponseEntity<R> ok(R row) {
        return Answers.ok(row, row.version());
    }
}
