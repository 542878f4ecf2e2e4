package dev.vitral.stock.rest;

import dev.vitral.shared.ListPage;
import dev.vitral.shared.Problem;
import dev.vitral.stock.MovementRow;
import dev.vitral.stock.MovementType;
import dev.vitral.stock.StockQueries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@RestController
@Tag(name = "movements")
class KardexController {
    private final StockQueries queries;

    KardexController(StockQueries queries) {
        this.queries = queries;
    }

    /** A line of the kardex: what moved and the balance that it left. */
    @Schema(name = "KardexLine")
    record Line(
            Instant at,
            LocalDate date,
            MovementType type,
            BigDecimal quantity,
            BigDecimal unitCost,
            BigDecimal value,
            BigDecimal balanceQuantity,
            BigDecimal balanceValue,
            @Nullable BigDecimal averageCost,
            @Nullable String reference,
            String user,
            long movementId) {
        static Line of(MovementRow row) {
            return new Line(
                    row.at(),
                    row.date(),
                    row.type(),
                    row.quantity(),
                    row.unitCost(),
                    row.value(),
                    row.balanceQuantity(),
                    row.balanceValue(),
                    row.averageCost(),
                    row.reference(),
                    row.user(),
                    row.id());
        }
    }

    @GetMapping(path = "/api/v1/products/{id}/kardex", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "The kardex of a product", description = "In the order of posting, by business date; 1,000 lines at most, and "
            + "`Link: rel=\"next\"` leads on.")
    ResponseEntity<List<Line>> kardex(
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "1000") int size) {
        if (queries.level(id).isEmpty()) {
            throw Problem.notFound("product", id);
        }
        ListPage<MovementRow> page = queries.kardex(id, from, to, after, size);
        var answer = ResponseEntity.ok();
        if (page.items().size() == size) {
            String next = ServletUriComponentsBuilder.fromCurrentRequest()
                    .replaceQueryParam("after", page.cursors().getLast())
                    .toUriString();
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer.body(page.items().stream().map(Line::of).toList());
    }
}
