package dev.vitral.quoting.rest;

import dev.vitral.api.ETags;
import dev.vitral.quoting.Approval;
import dev.vitral.quoting.Approvals;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Approvals of what goes beyond the clerk's limits (QUO-9). */
@RestController
@RequestMapping(path = QuoteController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "quotes")
class QuoteApprovalController {
    private final Approvals approvals;
    private final Idempotency idempotency;

    QuoteApprovalController(Approvals approvals, Idempotency idempotency) {
        this.approvals = approvals;
        this.idempotency = idempotency;
    }

    /** A manager's answer; a refusal says why. */
    @Schema(name = "ApprovalDecision")
    record Decision(@NotNull Boolean approved, @Size(max = 300) @Nullable String note) {}

    private record Step(String action, long id, @Nullable String ifMatch, @Nullable Decision decision) {
        @Nullable Long version() {
            return ifMatch == null ? null : ETags.version(ifMatch);
        }
    }

    @GetMapping("/approvals")
    @Operation(summary = "What waits for a manager, the oldest first")
    List<Approval> waiting() {
        return approvals.waiting();
    }

    @GetMapping("/{id}/approval")
    @Operation(summary = "What was asked for the quotation as it stands, and the answer")
    Approval one(@PathVariable long id) {
        return approvals.find(id).orElseThrow(() -> Problem.notFound("approval", id));
    }

    @PostMapping("/{id}/approval")
    @Operation(summary = "Ask a manager to approve a discount beyond the limit or a margin under the floor")
    Approval ask(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        Step step = new Step("ask", id, ifMatch, null);
        return idempotency.once(key, step, Approval.class, () -> approvals.ask(id, step.version()));
    }

    @PostMapping(path = "/{id}/approval/decision", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Approve or refuse it (managers); never who wrote the quotation or asked")
    Approval decide(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody Decision decision) {
        Step step = new Step("decide", id, ifMatch, decision);
        return idempotency.once(key, step, Approval.class, () -> approvals.decide(id, step.version(), decision.approved(), decision.note()));
    }
}
