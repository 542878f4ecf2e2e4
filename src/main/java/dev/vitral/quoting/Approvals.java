package dev.vitral.quoting;

import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.FreeText;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import dev.vitral.shared.RequiresManager;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to approvals (QUO-9): a quotation whose discount is beyond the clerk's limit or whose margin is under the floor is sent only after a manager who
 * neither wrote it nor asked approved it as it stands. A manager who sends what another wrote approves it by that.
 */
@Service
@RequiresClerk
@Transactional
public class Approvals {
    private static final int LONGEST_NOTE = 300;
    private static final int MOST_WAITING = 100;

    private final QuotationApprovals approvals;
    private final QuotationRecords quotations;
    private final ShopRates limits;
    private final JdbcClient jdbc;

    Approvals(QuotationApprovals approvals, QuotationRecords quotations, ShopRates limits, JdbcClient jdbc) {
        this.approvals = approvals;
        this.quotations = quotations;
        this.limits = limits;
        this.jdbc = jdbc;
    }

    /**
     * How a saved quotation stands against the limits.
     *
     * @param approval what was asked for it as it stands
     * @param mine whether the present user may decide on it, or approve it by sending
     */
    public record Standing(QuoteExcess excess, @Nullable Approval approval, boolean mine) {}

    /** How the quotation stands; read at once for the screen. */
    @Transactional(readOnly = true)
    public Standing standing(long id) {
        Quotation quotation = found(id);
        Approval approval = approvals.of(id, quotation.getVersion()).map(QuotationApproval::seen).orElse(null);
        boolean asked = approval != null && approval.askedBy().equals(CurrentUser.name());
        return new Standing(excess(quotation), approval, isAnothers(quotation) && !asked);
    }

    /** What was asked for it as it stands. */
    @Transactional(readOnly = true)
    public Optional<Approval> find(long id) {
        Quotation quotation = found(id);
        return approvals.of(id, quotation.getVersion()).map(QuotationApproval::seen);
    }

    /** What waits for a manager, the oldest first, at most a hundred. */
    @Transactional(readOnly = true)
    @RequiresManager
    public List<Approval> waiting() {
        return approvals.waiting(Limit.of(MOST_WAITING)).stream().map(QuotationApproval::seen).toList();
    }

    /**
     * Asks for it; asking again for the same version changes nothing.
     *
     * @throws Problem quotation.notDraft, quotation.approval.needless (409)
     */
    public Approval ask(long id, @Nullable Long version) {
        Quotation quotation = at(id, version);
        quotation.requireDraft();
        QuoteExcess excess = excess(quotation);
        if (!excess.any()) {
            throw Problem.of(Problem.Kind.CONFLICT, "quotation.approval.needless", quotation.getFolio());
        }
        return approvals.of(id, quotation.getVersion()).orElseGet(() -> approvals.saveAndFlush(new QuotationApproval(quotation, excess))).seen();
    }

    /**
     * A manager's answer to what was asked for the quotation as it stands.
     *
     * @param note at most 300 characters; needed by a refusal
     * @throws Problem quotation.approval.own (403); quotation.approval.decided, quotation.approval.none (409); quotation.reasonMissing (422)
     */
    @RequiresManager
    public Approval decide(long id, @Nullable Long version, boolean approved, @Nullable String note) {
        String why = FreeText.of("note", note, LONGEST_NOTE);
        Quotation quotation = at(id, version);
        quotation.requireDraft();
        QuotationApproval approval = approvals.of(id, quotation.getVersion())
                .orElseThrow(() -> Problem.of(Problem.Kind.CONFLICT, "quotation.approval.none", quotation.getFolio()));
        if (!approved && why == null) {
            throw Problem.invalid("note", "quotation.reasonMissing");
        }
        approval.decide(approved, why);
        return approvals.saveAndFlush(approval).seen();
    }

    /**
     * Lets it be sent, or says what it lacks.
     *
     * @throws Problem quotation.approval.needed (409) with how far it goes
     */
    void requireFor(Quotation quotation) {
        QuoteExcess excess = excess(quotation);
        boolean approved = approvals.of(quotation.getId(), quotation.getVersion()).filter(it -> it.state() == ApprovalState.APPROVED).isPresent();
        if (excess.any() && !isAnothers(quotation) && !approved) {
            String code = excess.overDiscount() ? "quotation.approval.needed" : "quotation.approval.neededMargin";
            throw Problem.of(Problem.Kind.CONFLICT, code, quotation.getFolio())
                    .with("discountRate", excess.discountRate())
                    .with("discountLimit", limits.discountLimit())
                    .with("marginFloor", limits.marginFloor());
        }
    }

    /** Whether a manager looks at what somebody else wrote. */
    private static boolean isAnothers(Quotation quotation) {
        return CurrentUser.manages() && !CurrentUser.name().equals(quotation.getSeller());
    }

    private QuoteExcess excess(Quotation quotation) {
        BigDecimal cost = jdbc.sql(WhatIfSteps.COSTS)
                .param("ids", List.of(quotation.getId()))
                .query((row, number) -> row.getBigDecimal("cost"))
                .optional()
                .orElse(BigDecimal.ZERO);
        return QuoteExcess.of(quotation, cost, limits);
    }

    private Quotation found(long id) {
        return quotations.findWholeById(id).orElseThrow(() -> Problem.notFound("quotation", String.valueOf(id)));
    }

    private Quotation at(long id, @Nullable Long version) {
        Quotation quotation = found(id);
        if (version != null) {
            quotation.requireVersion(version);
        }
        return quotation;
    }
}
