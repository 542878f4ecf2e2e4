package dev.vitral.stock.rest;

import dev.vitral.api.Page;
import dev.vitral.api.Paging;
import dev.vitral.shared.ListRequest;
import dev.vitral.stock.StockHistory;
import dev.vitral.stock.StockPastRow;
import dev.vitral.stock.StockPastTotals;
import dev.vitral.stock.StockPeriod;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Past days: stock and value on a date, the inventory book of a period. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "past-days", description = "What was there on any date, and what moved in any period")
class StockHistoryController {
    private static final List<String> OWN = List.of("date", "from", "to", "through");

    private final StockHistory history;

    StockHistoryController(StockHistory history) {
        this.history = history;
    }

    /** One product on a past date. */
    @Schema(name = "StockOnDate")
    record OnDate(long productId, String productCode, String productDescription, String unit, BigDecimal quantity, BigDecimal value, @Nullable BigDecimal averageCost) {
        static OnDate of(StockPastRow row) {
            return new OnDate(
                    row.productId(), row.productCode(), row.productDescription(), row.unit(), row.closingQuantity(), row.closingValue(), row.averageCost());
        }
    }

    /**
     * Value of all stock on a date.
     *
     * @param closed whether that day can't change any more
     * @param through last movement known; asked with it, the same date gives the same value for ever
     */
    record Total(LocalDate date, BigDecimal value, boolean closed, long through) {}

    @GetMapping("/valuation")
    @Operation(summary = "Stock and value of each product on a date", description = "Today without one. `through` leaves out what was posted after that movement. "
            + "Filters: code, description, words, categoryCode.")
    Page<OnDate> valuation(
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(required = false) @Nullable Long through,
            @Parameter(hidden = true) @RequestParam Map<String, String> parameters) {
        ListRequest request = request(parameters);
        LocalDate day = date == null ? history.today() : date;
        return Page.of(request, history.list(period(day, day, through), request), history.countValued(period(day, day, through), request), OnDate::of);
    }

    @GetMapping("/valuation/total")
    @Operation(summary = "Value of all stock on a date")
    Total total(@RequestParam(required = false) @Nullable LocalDate date, @RequestParam(required = false) @Nullable Long through) {
        LocalDate day = date == null ? history.today() : date;
        long known = through == null ? history.lastMovement() : through;
        return new Total(day, history.value(period(day, day, known)), history.isClosed(day), known);
    }

    @GetMapping("/inventory-book")
    @Operation(summary = "The inventory book of a period", description = "Of each product opening + in − out − own use − withdrawn = closing, by business date.")
    Page<StockPastRow> book(
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(required = false) @Nullable Long through,
            @Parameter(hidden = true) @RequestParam Map<String, String> parameters) {
        ListRequest request = request(parameters);
        return Page.of(request, history.list(period(from, to, through), request), history.count(period(from, to, through), request));
    }

    @GetMapping("/inventory-book/totals")
    @Operation(summary = "Sums of the inventory book's values")
    StockPastTotals totals(@RequestParam LocalDate from, @RequestParam LocalDate to, @RequestParam(required = false) @Nullable Long through) {
        return history.totals(period(from, to, through));
    }

    private static StockPeriod period(LocalDate from, LocalDate to, @Nullable Long through) {
        StockPeriod period = StockPeriod.of(from, to);
        return through == null ? period : period.through(through);
    }

    private static ListRequest request(Map<String, String> parameters) {
        Map<String, String> rest = new HashMap<>(parameters);
        OWN.forEach(rest::remove);
        return Paging.of(rest);
    }
}
