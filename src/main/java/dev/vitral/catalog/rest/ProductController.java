package dev.vitral.catalog.rest;

import dev.vitral.api.Answers;
import dev.vitral.api.ETags;
import dev.vitral.api.Page;
import dev.vitral.api.Paging;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.CatalogData;
import dev.vitral.catalog.Product;
import dev.vitral.catalog.ProductCodes;
import dev.vitral.catalog.ProductRow;
import dev.vitral.catalog.SupplierDirectory;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Optional;
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
@RequestMapping(path = ProductController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "products", description = "The catalogue's products")
class ProductController {
    static final String PATH = "/api/v1/products";
    private static final String KEY = "Idempotency-Key";

    private final Catalog catalog;
    private final CatalogData data;
    private final SupplierDirectory suppliers;
    private final ProductCodes codes;
    private final Idempotency idempotency;

    ProductController(Catalog catalog, CatalogData data, SupplierDirectory suppliers, ProductCodes codes, Idempotency idempotency) {
        this.catalog = catalog;
        this.codes = codes;
        this.data = data;
        this.suppliers = suppliers;
        this.idempotency = idempotency;
    }

    private record Update(long id, long version, ProductBody body) {}

    private record Deletion(long id, long version) {}

    private record Restoration(long id, long version) {}

    @GetMapping
    @Operation(summary = "List products", description = "Paged by `page` and `size` or by `after`; sorted by `sort=code,asc`; a filter by the name of each "
            + "column, numbers as `10`, `>10` or `10..20`; `q` searches code, description and barcode; `deleted=true` lists the trash.")
    Page<ProductRow> list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        ListRequest request = Paging.of(parameters);
        return Page.of(request, catalog.list(request), catalog.count(request));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a product; one out of use with deleted=true")
    ResponseEntity<ProductJson> one(@PathVariable long id, @RequestParam(defaultValue = "false") boolean deleted) {
        return ok(read(id, deleted));
    }

    private record CodePreview(@Schema(example = "VID-CL-06-01") String code) {}

    @GetMapping("/code-preview")
    @Operation(summary = "The code that a product of that category and description would get now if it is saved without one")
    CodePreview code(@RequestParam String category, @RequestParam(defaultValue = "") String description) {
        return codes.preview(category, description)
                .map(CodePreview::new)
                .orElseThrow(() -> Problem.invalid("category", "product.categoryUnknown", category));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Create a product; without a code it gets one by its category's pattern")
    ResponseEntity<ProductJson> create(@RequestHeader(name = KEY, required = false) @Nullable String key, @Valid @RequestBody ProductBody body) {
        ProductJson created = idempotency.once(key, body, ProductJson.class, () -> {
            Product product = new Product();
            body.applyTo(product, data, suppliers);
            return read(catalog.save(product).getId(), false);
        });
        return Answers.created(PATH + "/" + created.id(), created, created.version());
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Replace a product; needs If-Match with the ETag read")
    ResponseEntity<ProductJson> update(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody ProductBody body) {
        Update update = new Update(id, ETags.version(ifMatch), body);
        return ok(idempotency.once(key, update, ProductJson.class, () -> {
            Product product = catalog.find(id).filter(p -> !p.isDeleted()).orElseThrow(() -> missing(id));
            product.requireVersion(update.version());
            body.applyTo(product, data, suppliers);
            catalog.save(product);
            return read(id, false);
        }));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Take a product out of use; needs If-Match")
    ResponseEntity<Void> delete(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        Deletion deletion = new Deletion(id, ETags.version(ifMatch));
        ProductJson deleted = idempotency.once(key, deletion, ProductJson.class, () -> {
            catalog.delete(id, deletion.version());
            return read(id, true);
        });
        return ResponseEntity.noContent().header(HttpHeaders.ETAG, ETags.of(deleted.version())).build();
    }

    @PostMapping("/{id}/restore")
    @Operation(summary = "Put a product back into use; needs If-Match")
    ResponseEntity<ProductJson> restore(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        Restoration restoration = new Restoration(id, ETags.version(ifMatch));
        return ok(idempotency.once(key, restoration, ProductJson.class, () -> {
            catalog.restore(id, restoration.version());
            return read(id, false);
        }));
    }

    /** The list's own row knows the stock; one query object for all (architecture.md, rule 9). */
    private ProductJson read(long id, boolean deleted) {
        ListRequest byId = new ListRequest(Map.of("id", String.valueOf(id)), "", "", false, 0, 1, null, deleted);
        Optional<ProductRow> row = catalog.list(byId).items().stream().findFirst();
        return row.flatMap(r -> catalog.find(id).map(product -> ProductJson.of(product, r))).orElseThrow(() -> missing(id));
    }

    private static ResponseEntity<ProductJson> ok(ProductJson product) {
        return Answers.ok(product, product.version());
    }

    private static Problem missing(long id) {
        return Problem.notFound("product", String.valueOf(id));
    }
}
