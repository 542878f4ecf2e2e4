package dev.vitral.quoting.rest;

import dev.vitral.api.Answers;
import dev.vitral.api.ETags;
import dev.vitral.quoting.FormerRevision;
import dev.vitral.quoting.Quotation;
import dev.vitral.quoting.Quotations;
import dev.vitral.shared.Idempotency;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happens to a quotation. If-Match may be left out: the state itself refuses a step that is no longer possible. */
@RestController
@RequestMapping(path = QuoteController.PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "quotes")
class QuoteLifeController {
    private static final String KEY = "Idempotency-Key";

    private final Quotations quotations;
    private final Idempotency idempotency;

    QuoteLifeController(Quotations quotations, Idempotency idempotency) {
        this.quotations = quotations;
        this.idempotency = idempotency;
    }

    record Reason(@Size(max = 300) @Nullable String reason) {}

    private record Step(String action, long id, @Nullable String ifMatch, @Nullable String reason) {}

    @PostMapping("/send")
    @Operation(summary = "Send a draft: its figures stand from now on")
    ResponseEntity<QuoteJson> send(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return step(key, new Step("send", id, ifMatch, null), version -> quotations.send(id, version));
    }

    @PostMapping("/accept")
    @Operation(summary = "The customer accepts what was sent")
    ResponseEntity<QuoteJson> accept(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return step(key, new Step("accept", id, ifMatch, null), version -> quotations.accept(id, version));
    }

    @PostMapping("/reject")
    @Operation(summary = "The customer rejects what was sent, for a reason if one is given")
    ResponseEntity<QuoteJson> reject(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody(required = false) @Nullable Reason why) {
        String reason = why == null ? null : why.reason();
        return step(key, new Step("reject", id, ifMatch, reason), version -> quotations.reject(id, version, reason));
    }

    @PostMapping("/cancel")
    @Operation(summary = "Call it off, also after it was accepted (managers)", description = "What was sent or accepted needs a reason.")
    ResponseEntity<QuoteJson> cancel(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody(required = false) @Nullable Reason why) {
        String reason = why == null ? null : why.reason();
        return step(key, new Step("cancel", id, ifMatch, reason), version -> quotations.cancel(id, version, reason));
    }

    @PostMapping("/revise")
    @Operation(summary = "Make what was sent, rejected or expired the draft of its next revision",
            description = "What went out is kept under its number; the figures stay until the draft is written or priced again.")
    ResponseEntity<QuoteJson> revise(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return step(key, new Step("revise", id, ifMatch, null), version -> quotations.revise(id, version));
    }

    @PostMapping("/reprice")
    @Operation(summary = "Price a draft again with today's costs", description = "By its own rates, dated today. GET bridge tells beforehand what it would move.")
    ResponseEntity<QuoteJson> reprice(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = KEY, required = false) @Nullable String key) {
        return step(key, new Step("reprice", id, ifMatch, null), version -> quotations.reprice(id, version));
    }

    @GetMapping("/revisions")
    @Operation(summary = "The earlier revisions, newest first")
    List<FormerRevision> revisions(@PathVariable long id) {
        quotations.find(id).orElseThrow(() -> QuoteController.missing(id));
        return quotations.formers(id);
    }

    @PostMapping("/duplicate")
    @Operation(summary = "Make a new draft that asks for the same, priced with today's costs")
    ResponseEntity<QuoteJson> duplicate(@PathVariable long id, @RequestHeader(name = KEY, required = false) @Nullable String key) {
        QuoteJson made = idempotency.once(key, new Step("duplicate", id, null, null), QuoteJson.class, () -> QuoteJson.of(quotations.duplicate(id), quotations));
        return Answers.created(QuoteController.PATH + "/" + made.id(), made, made.version());
    }

    private ResponseEntity<QuoteJson> step(@Nullable String key, Step step, Function<@Nullable Long, Quotation> work) {
        Long version = step.ifMatch() == null ? null : ETags.version(step.ifMatch());
        return QuoteController.ok(idempotency.once(key, step, QuoteJson.class, () -> QuoteJson.of(work.apply(version), quotations)));
    }
}
