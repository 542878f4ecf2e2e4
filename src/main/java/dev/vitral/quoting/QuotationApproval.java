package dev.vitral.quoting;

import dev.vitral.history.Recorded;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Scale;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What was asked of a manager for one version of a quotation beyond the clerk's limits, and the answer (QUO-9). Another version needs another. */
@Entity
@Audited
@Recorded(namedBy = "askedAt", texts = "quoteApproval", unshown = {"quotation", "quotationVersion"})
class QuotationApproval {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Quotation quotation;

    private long quotationVersion;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ApprovalState state = ApprovalState.ASKED;

    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal discountRate = BigDecimal.ZERO;
    private @Nullable BigDecimal marginRate;
    private Instant askedAt = Instant.EPOCH;
    private String askedBy = "";
    private @Nullable Instant decidedAt;
    private @Nullable String decidedBy;
    private @Nullable String note;

    protected QuotationApproval() {}

    QuotationApproval(Quotation quotation, QuoteExcess excess) {
        this.quotation = quotation;
        this.quotationVersion = quotation.getVersion();
        this.total = quotation.getTotals().total();
        this.discountRate = Scale.RATE.of(excess.discountRate());
        this.marginRate = excess.marginRate();
        this.askedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        this.askedBy = CurrentUser.name();
    }

    /**
     * Decides once; never by who asked or wrote the quotation.
     *
     * @throws Problem quotation.approval.own (403), quotation.approval.decided (409)
     */
    void decide(boolean approved, @Nullable String why) {
        String user = CurrentUser.name();
        Quotation of = Objects.requireNonNull(quotation);
        if (user.equals(askedBy) || user.equals(of.getSeller())) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "quotation.approval.own", of.getFolio());
        }
        if (state != ApprovalState.ASKED) {
            throw Problem.of(Problem.Kind.CONFLICT, "quotation.approval.decided", of.getFolio(), String.valueOf(decidedBy));
        }
        state = approved ? ApprovalState.APPROVED : ApprovalState.REFUSED;
        decidedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        decidedBy = user;
        note = why;
    }

    ApprovalState state() {
        return state;
    }

    /** As the shop sees it. */
    Approval seen() {
        Quotation of = Objects.requireNonNull(quotation);
        return new Approval(of.getId(), of.getFolio(), state, total, discountRate, marginRate, askedAt, askedBy, decidedAt, decidedBy, note);
    }
}
