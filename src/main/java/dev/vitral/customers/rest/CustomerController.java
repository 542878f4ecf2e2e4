package dev.vitral.customers.rest;

import dev.vitral.api.Answers;
import dev.vitral.api.ETags;
import dev.vitral.api.Page;
import dev.vitral.api.Paging;
import dev.vitral.customers.Customer;
import dev.vitral.customers.CustomerRow;
import dev.vitral.customers.Customers;
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
@RequestMapping(path = CustomerController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "customers", description = "Who the shop quotes to")
class CustomerController {
    static final String PATH = "/api/v1/customers";
    private static final String KEY = "Idempotency-Key";

    private final Customers customers;
    private final Idempotency idempotency;

    CustomerController(Customers customers, Idempotency idempotency) {
        this.customers = customers;
        this.idempotency = idempotency;
    }

    private record Update(long id, long version, CustomerBody body) {}

    private record Deletion(long id, long version) {}

    private record Restoration(long id, long version) {}

    @GetMapping
    @Operation(summary = "List customers", description = "Paged by `page` and `size` or by `after`; sorted by `sort=name,asc`; a filter by the name of each "
            + "column; `q` searches names, tax id, e-mail and telephone; `deleted=true` lists the trash.")
    Page<CustomerRow> list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        ListRequest request = Paging.of(parameters);
        return Page.of(request, customers.list(request), customers.count(request));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Read a customer; one out of use with deleted=true")
    ResponseEntity<CustomerJson> one(@PathVariable long id, @RequestParam(defaultValue = "false") boolean deleted) {
        return ok(CustomerJson.of(at(id, deleted)));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Create a customer")
    ResponseEntity<CustomerJson> create(@RequestHeader(name = KEY, required = false) @Nullable String key, @Valid @RequestBody CustomerBody body) {
        CustomerJson created = idempotency.once(key, body, CustomerJson.class, () -> {
            Customer customer = new Customer();
            body.applyTo(customer);
            return CustomerJson.of(customers.save(customer));
        });
        return Answers.created(PATH + "/" + created.id(), created, created.version());
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Replace a customer; needs If-Match with the ETag read")
    ResponseEntity<CustomerJson> update(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody CustomerBody body) {
        Update update = new Update(id, ETags.version(ifMatch), body);
        return ok(idempotency.once(key, update, CustomerJson.class, () -> {
            Customer customer = at(id, false);
            customer.requireVersion(update.version());
            body.applyTo(customer);
            return CustomerJson.of(customers.save(customer));
        }));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Take a customer out of use; needs If-Match")
    ResponseEntity<Void> delete(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        Deletion deletion = new Deletion(id, ETags.version(ifMatch));
        CustomerJson deleted =
                idempotency.once(key, deletion, CustomerJson.class, () -> CustomerJson.of(customers.delete(id, deletion.version())));
        return ResponseEntity.noContent().header(HttpHeaders.ETAG, ETags.of(deleted.version())).build();
    }

    @PostMapping("/{id}/restore")
    @Operation(summary = "Put a customer back into use; needs If-Match")
    ResponseEntity<CustomerJson> restore(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        Restoration restoration = new Restoration(id, ETags.version(ifMatch));
        return ok(idempotency.once(
                key, restoration, CustomerJson.class, () -> CustomerJson.of(customers.restore(id, restoration.version()))));
    }

    private Customer at(long id, boolean deleted) {
        return customers.find(id)
                .filter(customer -> customer.isDeleted() == deleted)
                .orElseThrow(() -> Problem.notFound("customer", String.valueOf(id)));
    }

    private static ResponseEntity<CustomerJson> ok(CustomerJson customer) {
        return Answers.ok(customer, customer.version());
    }
}
