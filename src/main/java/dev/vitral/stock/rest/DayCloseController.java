package dev.vitral.stock.rest;

import dev.vitral.api.Languages;
import dev.vitral.api.Page;
import dev.vitral.api.Paging;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Texts;
import dev.vitral.stock.DayClose;
import dev.vitral.stock.DayCloseDesk;
import dev.vitral.stock.DayCloseLineRow;
import dev.vitral.stock.DayCloseQueries;
import dev.vitral.stock.DayCloseRow;
import dev.vitral.stock.DayCloseState;
import dev.vitral.stock.DayCloses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = DayCloseController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "day-closes", description = "Business dates that are closed, and what was there")
class DayCloseController {
    static final String PATH = "/api/v1/day-closes";
    private static final String KEY = "Idempotency-Key";
    /** A shop's close takes a moment; a very large one goes on after the answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DayCloses closes;
    private final DayCloseDesk desk;
    private final DayCloseQueries queries;
    private final Idempotency idempotency;
    private final Texts texts;

    DayCloseController(DayCloses closes, DayCloseDesk desk, DayCloseQueries queries, Idempotency idempotency, Texts texts) {
        this.closes = closes;
        this.desk = desk;
        this.queries = queries;
        this.idempotency = idempotency;
        this.texts = texts;
    }

    @Schema(name = "DayCloseBody")
    record Body(@NotNull LocalDate date) {}

    /** Why a day is opened again. */
    record ReopenBody(@NotBlank String reason) {}

    private record Reopening(LocalDate date, String reason) {}

    @GetMapping
    @Operation(summary = "List day closes", description = "Newest day first; filters: closedOn (`2026-11-01..2026-11-30`), state, closedBy.")
    Page<DayCloseRow> list(@Parameter(hidden = true) @RequestParam Map<String, String> parameters) {
        ListRequest request = Paging.of(parameters);
        return Page.of(request, queries.list(request), queries.count(request), row -> row);
    }

    @GetMapping("/{date}")
    @Operation(summary = "The close of a date", description = "The one in force, or the last that was reopened.")
    DayCloseRow one(@PathVariable LocalDate date) {
        return DayCloseRow.of(find(date));
    }

    @GetMapping("/{date}/lines")
    @Operation(summary = "What was there of each product when the date was closed", description = "What moved most first; filter: productCode.")
    Page<DayCloseLineRow> lines(@PathVariable LocalDate date, @Parameter(hidden = true) @RequestParam Map<String, String> parameters) {
        long close = find(date).getId();
        ListRequest request = Paging.of(parameters);
        return Page.of(request, queries.lines(close, request), queries.countLines(close, request), row -> row);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Close a date and all before it", description = "201 when it is closed; 202 while a large one is still being written: ask again. "
            + "409 `dayClose.alreadyClosed` with `firstOpenDate`, `dayClose.running`, `dayClose.unbalanced`.")
    ResponseEntity<DayCloseRow> close(
            @RequestHeader(name = KEY, required = false) @Nullable String key, @Valid @RequestBody Body body, HttpServletRequest request) {
        String title = texts.get(Languages.of(request), "dayClose.job", body.date());
        DayClose close = desk.await(idempotency.once(key, body, Long.class, () -> desk.start(body.date(), title)), PATIENCE);
        return ResponseEntity.status(close.getState() == DayCloseState.CLOSING ? HttpStatus.ACCEPTED : HttpStatus.CREATED)
                .location(URI.create(PATH + "/" + close.getClosedOn()))
                .body(DayCloseRow.of(close));
    }

    @PostMapping(path = "/{date}/reopen", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Open the last closed date again", description = "By an administrator; the reason stands in the history.")
    DayCloseRow reopen(
            @PathVariable LocalDate date,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody ReopenBody body) {
        return idempotency.once(key, new Reopening(date, body.reason()), DayCloseRow.class, () -> DayCloseRow.of(closes.reopen(date, body.reason())));
    }

    private DayClose find(LocalDate date) {
        return closes.find(date).orElseThrow(() -> Problem.notFound("dayClose", date));
    }
}
