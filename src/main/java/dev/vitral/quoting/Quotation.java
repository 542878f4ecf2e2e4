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
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A quotation: what was asked, the rates and every figure, frozen; only a draft changes (QUO-5). */
@Entity
@Audited
@Recorded(namedBy = "folio", collection = "quotes", texts = "quote", unshown = "replacedBy")
public class Quotation extends QuotedFigures {
    private String folio = "";

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private QuotationStatus status = QuotationStatus.DRAFT;

    private int revision = 1;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Quotation replacedBy;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Customer customer;

    private @Nullable String jobSite;
    private String seller = "";
    private LocalDate quotedOn = LocalDate.EPOCH;
    private LocalDate validUntil = LocalDate.EPOCH;
    private @Nullable String notes;
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
        this.seller = seller;
        in(currency);
    }

    /** Takes the figures of the priced draft; only while it is a draft. {@code freeze} writes an item's figures as JSON. */
    void write(PricedQuote priced, @Nullable Customer forCustomer, LocalDate date, int validDays, Function<PricedQuote.Item, String> freeze) {
        requireStatus(QuotationStatus.DRAFT);
        touch();
        customer = forCustomer;
        jobSite = priced.draft().jobSite();
        notes = priced.draft().notes();
        quotedOn = date;
        validUntil = date.plusDays(validDays);
        take(priced.costing(), priced.rates(), priced.totals());
        while (items.size() > priced.items().size()) {
            items.removeLast();
        }
        for (int i = 0; i < priced.items().size(); i++) {
            if (i == items.size()) {
                items.add(new QuotationItem(this, i));
            }
            PricedQuote.Item item = priced.items().get(i);
            items.get(i).set(item, freeze.apply(item));
        }
        while (materials.size() > priced.materials().size()) {
            materials.removeLast();
        }
        for (int i = 0; i < priced.materials().size(); i++) {
            if (i == materials.size()) {
                materials.add(new PlainLine(this, i));
            }
            materials.get(i).set(priced.materials().get(i));
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
            throw Problem.of(Problem.Kind.CONFLICT, "quotation.validityOver", folio, validUntil);
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
        requireStatus(QuotationStatus.SENT);
        if (isOver(today)) {
            throw Problem.of(Problem.Kind.CONFLICT, "quotation.expired", folio, validUntil).with("status", QuotationStatus.EXPIRED.name());
        }
        decide(QuotationStatus.ACCEPTED, null);
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
        if (status != QuotationStatus.DRAFT && status != QuotationStatus.SENT && status != QuotationStatus.ACCEPTED) {
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
        if (status != QuotationStatus.SENT && status != QuotationStatus.REJECTED && status != QuotationStatus.EXPIRED) {
            throw conflict("quotation.notRevisable");
        }
        Quotation former = new Quotation(folio, seller, getCurrency());
        former.standFor(this);
        status = QuotationStatus.DRAFT;
        revision++;
        quotedOn = today;
        validUntil = today.plusDays(validDays);
        sentAt = null;
        decidedAt = null;
        decisionReason = null;
        return former;
    }

    private void standFor(Quotation newer) {
        status = QuotationStatus.REPLACED;
        replacedBy = newer;
        revision = newer.revision;
        customer = newer.customer;
        jobSite = newer.jobSite;
        quotedOn = newer.quotedOn;
        validUntil = newer.validUntil;
        notes = newer.notes;
        sentAt = newer.sentAt;
        decidedAt = newer.decidedAt;
        decisionReason = newer.decisionReason;
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

    /** Whether its last day is past. */
    public boolean isOver(LocalDate today) {
        return validUntil.isBefore(today);
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
            throw Problem.of(Problem.Kind.CONFLICT, "quotation.expired", folio, validUntil).with("status", status.name());
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

    public @Nullable Customer getCustomer() {
        return customer;
    }

    public @Nullable String getJobSite() {
        return jobSite;
    }

    /** User name of who wrote it. */
    public String getSeller() {
        return seller;
    }

    public LocalDate getQuotedOn() {
        return quotedOn;
    }

    public LocalDate getValidUntil() {
        return validUntil;
    }

    public @Nullable String getNotes() {
        return notes;
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
