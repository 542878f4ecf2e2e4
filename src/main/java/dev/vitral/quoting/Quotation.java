package dev.vitral.quoting;

import dev.vitral.catalog.Rate;
import dev.vitral.customers.Customer;
import dev.vitral.history.Recorded;
import dev.vitral.quoting.design.CostingRates;
import dev.vitral.quoting.design.ProfitMode;
import dev.vitral.quoting.design.QuoteRates;
import dev.vitral.quoting.design.QuoteTotals;
import dev.vitral.shared.BusinessRecord;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Scale;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A quotation: what was asked, the rates and every figure, frozen; only a draft changes (QUO-5). */
@Entity
@Audited
@Recorded(namedBy = "folio", collection = "quotes", texts = "quote")
public class Quotation extends BusinessRecord {
    private String folio = "";

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private QuotationStatus status = QuotationStatus.DRAFT;

    private int revision = 1;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Customer customer;

    private @Nullable String jobSite;
    private String seller = "";
    private LocalDate quotedOn = LocalDate.EPOCH;
    private LocalDate validUntil = LocalDate.EPOCH;
    private String currency = "MXN";
    private BigDecimal taxRate = BigDecimal.ZERO;
    private BigDecimal depositRate = BigDecimal.ZERO;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ProfitMode profitMode = ProfitMode.MARKUP;

    private BigDecimal profitRate = BigDecimal.ZERO;
    private BigDecimal overheadRate = BigDecimal.ZERO;
    private BigDecimal wasteProfilesRate = BigDecimal.ZERO;
    private BigDecimal wasteGlassRate = BigDecimal.ZERO;
    private BigDecimal globalDiscountRate = BigDecimal.ZERO;
    private BigDecimal subtotal = BigDecimal.ZERO;
    private BigDecimal globalDiscount = BigDecimal.ZERO;
    private BigDecimal taxable = BigDecimal.ZERO;
    private BigDecimal tax = BigDecimal.ZERO;
    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal deposit = BigDecimal.ZERO;
    private BigDecimal balance = BigDecimal.ZERO;
    private @Nullable String secondCurrency;
    private @Nullable BigDecimal exchangeRate;
    private @Nullable Boolean ratePerBase;
    private @Nullable LocalDate rateDate;
    private @Nullable BigDecimal secondTotal;
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
        this.currency = currency;
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
        take(priced.costing(), priced.rates());
        take(priced.totals());
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

    private void take(CostingRates costing, QuoteRates rates) {
        profitMode = costing.profitMode();
        profitRate = Scale.RATE.of(costing.profitRate());
        overheadRate = Scale.RATE.of(costing.overheadRate());
        wasteProfilesRate = Scale.RATE.of(costing.wasteProfilesRate());
        wasteGlassRate = Scale.RATE.of(costing.wasteGlassRate());
        globalDiscountRate = Scale.RATE.of(rates.globalDiscountRate());
        taxRate = Scale.RATE.of(rates.taxRate());
        depositRate = Scale.RATE.of(rates.depositRate());
    }

    /** Freezes the rate of its day with the total in the second currency; none without a second currency. */
    void freeze(@Nullable Rate rate) {
        secondCurrency = rate == null ? null : rate.currency();
        exchangeRate = rate == null ? null : rate.rate();
        ratePerBase = rate == null ? null : rate.perBase();
        rateDate = rate == null ? null : rate.date();
        secondTotal = rate == null ? null : rate.toCurrency(total);
    }

    private void take(QuoteTotals totals) {
        subtotal = totals.subtotal();
        globalDiscount = totals.globalDiscount();
        taxable = totals.taxable();
        tax = totals.tax();
        total = totals.total();
        deposit = totals.deposit();
        balance = totals.balance();
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

    public String getCurrency() {
        return currency;
    }

    /** The rate that it froze, none without a second currency. */
    public Optional<Rate> getRate() {
        return secondCurrency == null || exchangeRate == null || rateDate == null
                ? Optional.empty()
                : Optional.of(new Rate(currency, secondCurrency, exchangeRate, Boolean.TRUE.equals(ratePerBase), rateDate));
    }

    /** The total in the second currency, 2 places. */
    public @Nullable BigDecimal getSecondTotal() {
        return secondTotal;
    }

    public CostingRates getCosting() {
        return new CostingRates(profitMode, profitRate, overheadRate, wasteProfilesRate, wasteGlassRate);
    }

    public QuoteRates getRates() {
        return new QuoteRates(globalDiscountRate, taxRate, depositRate);
    }

    public QuoteTotals getTotals() {
        return new QuoteTotals(subtotal, globalDiscount, taxable, tax, total, deposit, balance);
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
