package dev.vitral.purchasing.rest;

import dev.vitral.purchasing.SupplierFigures;
import dev.vitral.purchasing.SupplierPerformance;
import dev.vitral.shared.Problem;
import dev.vitral.shared.ShopTime;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/suppliers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "suppliers")
class PerformanceController {
    private static final int USUAL_DAYS = 365;

    private final SupplierPerformance performance;

    PerformanceController(SupplierPerformance performance) {
        this.performance = performance;
    }

    @GetMapping("/performance")
    @Operation(summary = "How suppliers keep their word", description = "Over the orders promised between `from` and `to`; the last year when they are absent.")
    List<SupplierFigures> all(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
        LocalDate last = last(to);
        return performance.over(first(from, last), last);
    }

    @GetMapping("/{id}/performance")
    @Operation(summary = "The same of one supplier")
    SupplierFigures one(
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
        LocalDate last = last(to);
        return performance.of(id, first(from, last), last).orElseThrow(() -> Problem.notFound("performance", id));
    }

    private static LocalDate last(@Nullable LocalDate to) {
        return to != null ? to : ShopTime.today();
    }

    private static LocalDate first(@Nullable LocalDate from, LocalDate last) {
        return from != null ? from : last.minusDays(USUAL_DAYS);
    }
}
