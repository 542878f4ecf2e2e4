package dev.vitral.purchasing.rest;

import dev.vitral.api.Page;
import dev.vitral.api.Paging;
import dev.vitral.purchasing.LowStock;
import dev.vitral.purchasing.LowStockRow;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.ListRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/low-stock", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "low-stock", description = "What is at or under its minimum, and the orders that it asks for")
class LowStockController {
    private final LowStock lowStock;
    private final Idempotency idempotency;

    LowStockController(LowStock lowStock, Idempotency idempotency) {
        this.lowStock = lowStock;
        this.idempotency = idempotency;
    }

    /** Which suppliers, which products; both may be absent. */
    record Wanted(@Size(min = 1, max = 500) @Nullable Set<Long> supplierIds, @Size(min = 1, max = 1000) @Nullable Set<Long> productIds) {}

    /** The orders made, as an answer that can be kept. */
    record Drafts(List<LowStock.Made> orders) {}

    @GetMapping
    @Operation(summary = "List what is at or under its minimum", description = "Most missing first; `supplierId=7`, `code=…`, `noSupplier=true`.")
    Page<LowStockRow> list(@Parameter(hidden = true) @RequestParam Map<String, String> parameters) {
        ListRequest request = Paging.of(parameters);
        return Page.of(request, lowStock.list(request), lowStock.count(request));
    }

    @GetMapping("/suppliers")
    @Operation(summary = "How many products run short by supplier; one entry without supplier")
    List<LowStock.Shortage> suppliers() {
        return lowStock.bySupplier();
    }

    @PostMapping("/orders")
    @Operation(summary = "Make a draft order for each supplier of what runs short", description = "Without `supplierIds` of all suppliers, without `productIds` of all "
            + "products. What is on order already, drafts included, is not ordered again; an order takes 200 lines and says how many are left.")
    Drafts order(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, @Valid @RequestBody(required = false) @Nullable Wanted wanted) {
        Wanted asked = wanted == null ? new Wanted(null, null) : wanted;
        return idempotency.once(key, asked, Drafts.class, () -> new Drafts(lowStock.order(new LowStock.Wish(asked.supplierIds(), asked.productIds()))));
    }
}
