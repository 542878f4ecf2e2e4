package dev.vitral.quoting;

import dev.vitral.customers.Customer;
import dev.vitral.history.Recorded;
import dev.vitral.shared.Problem;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A quotation: what was asked, the rates and every figure, frozen; only a draft changes (QUO-5). */
@Entity
@Audited
@Recorded(namedBy = "folio", collection = "quotes", texts = "quote", unshown = "replacedBy")
public class Quotation extends QuotedLetter {
    private String folio = "";

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private QuotationStatus status = QuotationStatus.DRAFT;

    private int revision = 1;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Quotation replacedBy;

    private @Nullable Instant sentAt;
    private @Nullable Instant decidedAt;
    private @Nullable String decisionReason;
    private @Nullable Instant cancelledAt;
    private @Nullable String cancelReason;

    @OneToMany(mappedBy = "quotation", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<QuotationItem> items = new ArrayList<>();

    @OneToMany(mappedBy = "quotation", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    @BatchSize(size = 100)
    private List<PlainLine> materials = new ArrayList<>();

    protected Quotation() {}

    Quotation(String folio, String seller, String currency) {
        this.folio = folio;
        by(seller);
        in(currency);
    }

    /** Takes the figures of the priced draft; only while it is a draft. {@code freeze} writes an item's figures as JSON. */
    void write(PricedQuote priced, @Nullable Customer forCustomer, LocalDate date, int validDays, Function<PricedQuote.Item, String> freeze) {
        requireStatus(QuotationStatus.DRAFT);
        touch();
        write(priced.draft(), forCustomer);
        date(date, validDays);
        take(priced.policy(), priced.costing(), priced.rates(), priced.totals());
        size(items, priced.items().size(), i -> new QuotationItem(this, i));
        for (int i = 0; i < items.size(); i++) {
            items.get(i).set(priced.items().get(i), freeze.apply(priced.items().get(i)));
        }
        size(materials, priced.materials().size(), i -> new PlainLine(this, i));
        for (int i = 0; i < materials.size(); i++) {
            materials.get(i).set(priced.materials().get(i));
        }
    }

    /**
     * @throws Problem quotation.notDraft (409) once it was sent
     */
    void requireDraft() {
        requireStatus(QuotationStatus.DRAFT);
    }

    private static <L> void size(List<L> lines, int wanted, IntFunction<L> another) {
        while (lines.size() > wanted) {
            lines.removeLast();
        }
        while (lines.size() < wanted) {
            lines.add(another.apply(lines.size()));
        }
    }

    /**
     * Goes to the customer: from now on its figures stand.
     *
     * @throws Problem quotation.validityOver (409) when its last day is past
     */
    public void send(LocalDate today) {
        requireStatus(QuotationStatus.DRAFT);
        if (isOver(today)) {
            throw Problem.of(Problem.Kind.CONFLICT, "quotation.validityOver", folio, getValidUntil());
        }
        status = QuotationStatus.SENT;
        sentAt = Instant.now();
    }

    /**
     * The customer accepts what was sent.
     *
     * @throws Problem quotation.expired (409) when its last day is past, whether or not it is marked so yet
     */
    public void accept(LocalDate today) {
        requireAnswerable(today);
        decide(QuotationStatus.ACCEPTED, null);
    }

    /**
     * @throws Problem quotation.notSent, quotation.expired (409) unless the customer may answer it now
     */
    void requireAnswerable(LocalDate today) {
        requireStatus(QuotationStatus.SENT);
        if (isOver(today)) {
            throw Problem.of(Problem.Kind.CONFLICT, "quotation.expired", folio, getValidUntil()).with("status", QuotationStatus.EXPIRED.name());
        }
    }

    /** The customer rejects what was sent, for a reason if one is given. */
    public void reject(@Nullable String reason) {
        decide(QuotationStatus.REJECTED, reason);
    }

    /**
     * The shop calls it off; what was sent or accepted, for a reason.
     *
     * @throws Problem quotation.notCancellable (409) once it is over, quotation.reasonMissing (422)
     */
    public void cancel(@Nullable String reason) {
        requireUse();
        if (!status.isCancellable()) {
            throw conflict("quotation.notCancellable");
        }
        if (status != QuotationStatus.DRAFT && reason == null) {
            throw Problem.invalid("reason", "quotation.reasonMissing");
        }
        status = QuotationStatus.CANCELLED;
        cancelledAt = Instant.now();
        cancelReason = reason;
    }

    /**
     * Becomes the draft of its next revision, dated today; the figures stay until it is written or priced again.
     *
     * @return what went out, to be kept under its number
     * @throws Problem quotation.notRevisable (409) unless it was sent and not accepted
     */
    Quotation revise(LocalDate today, int validDays) {
        requireUse();
        if (!status.isRevisable()) {
            throw conflict("quotation.notRevisable");
        }
        Quotation former = new Quotation(folio, getSeller(), getCurrency());
        former.standFor(this);
        status = QuotationStatus.DRAFT;
        revision++;
        date(today, validDays);
        sentAt = null;
        decidedAt = null;
        decisionReason = null;
        return former;
    }

    private void standFor(Quotation newer) {
        status = QuotationStatus.REPLACED;
        replacedBy = newer;
        revision = newer.revision;
        sentAt = newer.sentAt;
        decidedAt = newer.decidedAt;
        decisionReason = newer.decisionReason;
        copyLetter(newer);
        copy(newer);
        newer.items.forEach(item -> items.add(item.of(this)));
        newer.materials.forEach(line -> materials.add(line.of(this)));
    }

    /** Takes it out of use; an earlier revision stays with the one that replaced it. */
    @Override
    public void delete() {
        if (status == QuotationStatus.REPLACED) {
            throw Problem.of(Problem.Kind.CONFLICT, "quotation.replaced", folio, revision).with("status", status.name());
        }
        super.delete();
    }

    private void decide(QuotationStatus decision, @Nullable String reason) {
        requireStatus(QuotationStatus.SENT);
        status = decision;
        decidedAt = Instant.now();
        decisionReason = reason;
    }

    private void requireStatus(QuotationStatus needed) {
        requireUse();
        if (status == QuotationStatus.EXPIRED && needed == QuotationStatus.SENT) {
            throw Problem.of(Problem.Kind.CONFLICT, "quotation.expired", folio, getValidUntil()).with("status", status.name());
        }
        if (status != needed) {
            throw conflict(needed == QuotationStatus.DRAFT ? "quotation.notDraft" : "quotation.notSent");
        }
    }

    private void requireUse() {
        if (isDeleted()) {
            throw Problem.of(Problem.Kind.CONFLICT, "quotation.inTrash", folio);
        }
    }

    private Problem conflict(String code) {
        return Problem.of(Problem.Kind.CONFLICT, code, folio).with("status", status.name());
    }

    public String getFolio() {
        return folio;
    }

    public QuotationStatus getStatus() {
        return status;
    }

    /** 1 for the first. */
    public int getRevision() {
        return revision;
    }

    /** For an earlier revision the quotation that it is one of. */
    public @Nullable Quotation getReplacedBy() {
        return replacedBy;
    }

    public @Nullable Instant getSentAt() {
        return sentAt;
    }

    public @Nullable Instant getDecidedAt() {
        return decidedAt;
    }

    public @Nullable String getDecisionReason() {
        return decisionReason;
    }

    public @Nullable Instant getCancelledAt() {
        return cancelledAt;
    }

    public @Nullable String getCancelReason() {
        return cancelReason;
    }

    public List<QuotationItem> getItems() {
        return List.copyOf(items);
    }

    /** Plain material beside the windows (QUO-13). */
    public List<PlainLine> getMaterials() {
        return List.copyOf(materials);
    }
}
