package dev.vitral.stock.rest;

import dev.vitral.api.Page;
import dev.vitral.api.Paging;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Problem;
import dev.vitral.stock.OnHand;
import dev.vitral.stock.StockOnHand;
import dev.vitral.stock.StockRow;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "stock", description = "What there is, by product and warehouse")
class StockController {
    private final StockOnHand stock;

    StockController(StockOnHand stock) {
        this.stock = stock;
    }

    /** A product in all warehouses and in each. */
    @Schema(name = "ProductStock")
    record ProductStock(
            long productId,
            String productCode,
            String unit,
            BigDecimal onHand,
            BigDecimal reserved,
            BigDecimal available,
            @Nullable BigDecimal averageCost,
            BigDecimal value,
            BigDecimal minStock,
            List<OnHand> warehouses) {}

    @GetMapping(path = "/api/v1/stock", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List what there is", description = "One line a product: in all warehouses, or in that of `warehouse`; filters: code, description, "
            + "words, categoryCode, onHand, minStock, and location within a warehouse; `q` searches code and words.")
    Page<StockRow> list(@Parameter(hidden = true) @RequestParam Map<String, String> parameters) {
        ListRequest request = Paging.of(parameters);
        return Page.of(request, stock.list(request), stock.count(request));
    }

    @GetMapping(path = "/api/v1/products/{id}/stock", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What there is of a product, in all and by warehouse")
    ProductStock one(@PathVariable long id) {
        StockRow row = stock.find(id).orElseThrow(() -> Problem.notFound("product", id));
        return new ProductStock(
                row.productId(), row.productCode(), row.unit(), row.onHand(), row.reserved(), row.available(), row.averageCost(), row.value(), row.minStock(),
                stock.byWarehouse(id));
    }
}
