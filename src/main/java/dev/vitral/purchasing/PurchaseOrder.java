package dev.vitral.purchasing;

import dev.vitral.catalog.Rate;
import dev.vitral.history.Recorded;
import dev.vitral.shared.BusinessRecord;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Scale;
import dev.vitral.stock.Warehouse;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is asked of a supplier: written as a draft, sent, received in parts or whole (STK-6). Only a draft changes; what was sent is revised or called off. */
@Entity
@Audited
@Recorded(namedBy = "folio", collection = "purchase-orders", unshown = {"rateOn", "ratePerBase"})
public class PurchaseOrder extends BusinessRecord {
    /** Of what a cost is in the base currency before it is rounded as such. */
    private static final int PLACES = 12;

    private String folio = "";

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PurchaseOrderStatus status = PurchaseOrderStatus.DRAFT;

    private int revision = 1;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Supplier supplier;

    private LocalDate orderedOn = LocalDate.EPOCH;
    private LocalDate expectedOn = LocalDate.EPOCH;
    private String currency = "MXN";
    private BigDecimal exchangeRate = BigDecimal.ONE;
    private boolean ratePerBase;
    private @Nullable LocalDate rateOn;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Warehouse warehouse;

    private String buyer = "";
    private BigDecimal subtotal = Scale.MONEY.of(BigDecimal.ZERO);
    private BigDecimal tax = Scale.MONEY.of(BigDecimal.ZERO);
    private BigDecimal total = Scale.MONEY.of(BigDecimal.ZERO);
    private @Nullable String notes;
    private @Nullable LocalDate sentOn;
    private @Nullable Instant endedAt;
    private @Nullable String endReason;

    @OneToMany(mappedBy = "purchaseOrder", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<PurchaseOrderLine> lines = new ArrayList<>();

    protected PurchaseOrder() {}

    PurchaseOrder(String folio, String buyer) {
        this.folio = folio;
        this.buyer = buyer;
    }

    /** What its head says; without a rate it is in the base currency. */
    record Head(Supplier supplier, LocalDate orderedOn, LocalDate expectedOn, String currency, @Nullable Rate rate, @Nullable Warehouse warehouse, @Nullable String notes) {}

    /** Writes over the draft; tax is taken on the subtotal of each rate (domain.md, «Money, taxes, rounding»). */
    void write(Head head, List<OrderedLine> ordered) {
        require(status == PurchaseOrderStatus.DRAFT, "purchaseOrder.notDraft");
        if (head.expectedOn().isBefore(head.orderedOn())) {
            throw Problem.invalid("expectedOn", "purchaseOrder.expectedBefore");
        }
        touch();
        supplier = head.supplier();
        orderedOn = head.orderedOn();
        expectedOn = head.expectedOn();
        currency = head.currency();
        Rate rate = head.rate();
        exchangeRate = rate == null ? BigDecimal.ONE : rate.rate();
        ratePerBase = rate != null && rate.perBase();
        rateOn = rate == null ? null : rate.date();
        warehouse = head.warehouse();
        notes = head.notes();
        while (lines.size() > ordered.size()) {
            lines.removeLast();
        }
        for (int i = 0; i < ordered.size(); i++) {
            if (i == lines.size()) {
                lines.add(new PurchaseOrderLine(this, i));
            }
            lines.get(i).set(ordered.get(i));
        }
        total();
        settle();
    }

    private void total() {
        Map<BigDecimal, BigDecimal> bases = new TreeMap<>();
        lines.forEach(line -> bases.merge(line.getTaxRate(), line.getAmount(), BigDecimal::add));
        subtotal = Scale.MONEY.of(bases.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        tax = Scale.MONEY.of(bases.entrySet().stream().map(base -> Scale.MONEY.of(base.getKey().multiply(base.getValue()))).reduce(BigDecimal.ZERO, BigDecimal::add));
        total = subtotal.add(tax);
    }

    private void settle() {
        lines.forEach(line -> line.settle(status.countsAsOrdered()));
    }

    /** Goes to the supplier: from now on it stands. */
    void send(LocalDate today) {
        require(status == PurchaseOrderStatus.DRAFT, "purchaseOrder.notDraft");
        status = PurchaseOrderStatus.SENT;
        sentOn = today;
    }

    /** Comes back to be changed, under the next revision, while nothing has come. */
    void revise() {
        require(status == PurchaseOrderStatus.SENT, "purchaseOrder.notSent");
        status = PurchaseOrderStatus.DRAFT;
        revision++;
    }

    /** Calls it off while nothing has come; one that was sent needs a reason. */
    void cancel(@Nullable String reason) {
        require(status == PurchaseOrderStatus.DRAFT || status == PurchaseOrderStatus.SENT, "purchaseOrder.notCancellable");
        if (status == PurchaseOrderStatus.SENT) {
            requireReason(reason);
        }
        end(PurchaseOrderStatus.CANCELLED, reason);
    }

    /** Awaits no more of it, for a reason. */
    void close(@Nullable String reason) {
        require(status == PurchaseOrderStatus.PARTLY_RECEIVED, "purchaseOrder.notPartly");
        requireReason(reason);
        end(PurchaseOrderStatus.CLOSED, reason);
    }

    private static void requireReason(@Nullable String reason) {
        if (reason == null) {
            throw Problem.invalid("reason", "purchaseOrder.reasonMissing");
        }
    }

    private void end(PurchaseOrderStatus how, @Nullable String reason) {
        status = how;
        endedAt = Instant.now();
        endReason = reason;
        settle();
    }

    /** Refuses unless goods may come. */
    void requireAwaited() {
        require(status.awaitsGoods(), "purchaseOrder.notAwaited");
    }

    /** Says where it stands once what has come was counted; one closed short stays closed. */
    void counted() {
        touch();
        if (status != PurchaseOrderStatus.CLOSED) {
            boolean nothing = lines.stream().allMatch(line -> line.getReceivedQuantity().signum() == 0);
            boolean all = lines.stream().allMatch(line -> line.getPendingQuantity().signum() == 0);
            status = all ? PurchaseOrderStatus.RECEIVED : nothing ? PurchaseOrderStatus.SENT : PurchaseOrderStatus.PARTLY_RECEIVED;
            endedAt = all ? Instant.now() : null;
        }
        settle();
    }

    private void require(boolean allowed, String otherwise) {
        if (!allowed) {
            throw Problem.of(Problem.Kind.CONFLICT, otherwise, folio).with("status", status.name());
        }
    }

    public String getFolio() {
        return folio;
    }

    public PurchaseOrderStatus getStatus() {
        return status;
    }

    /** 1 for the first. */
    public int getRevision() {
        return revision;
    }

    public Supplier getSupplier() {
        return Objects.requireNonNull(supplier);
    }

    public LocalDate getOrderedOn() {
        return orderedOn;
    }

    /** The day that the supplier promised. */
    public LocalDate getExpectedOn() {
        return expectedOn;
    }

    /** Whether goods are awaited beyond the promised day. */
    public boolean isLate(LocalDate today) {
        return status.awaitsGoods() && expectedOn.isBefore(today);
    }

    public String getCurrency() {
        return currency;
    }

    /** The frozen rate as it is told: 1 in the base currency, else the base that one of the currency is worth, or the other way round {@link #isRatePerBase}. */
    public BigDecimal getExchangeRate() {
        return exchangeRate;
    }

    /** Whether the rate says how much of the currency is one of the base. */
    public boolean isRatePerBase() {
        return ratePerBase;
    }

    /** Day of the rate: that of the order, or the last earlier one that has one; none in the base currency. */
    public @Nullable LocalDate getRateOn() {
        return rateOn;
    }

    /** Where it is to be delivered; the default one when absent. */
    public @Nullable Warehouse getWarehouse() {
        return warehouse;
    }

    /** User name of who wrote it. */
    public String getBuyer() {
        return buyer;
    }

    public BigDecimal getSubtotal() {
        return subtotal;
    }

    public BigDecimal getTax() {
        return tax;
    }

    public BigDecimal getTotal() {
        return total;
    }

    /** The total in the base currency at the frozen rate. */
    public BigDecimal getTotalInBase() {
        return Scale.MONEY.of(inBase(total));
    }

    /** An amount of the order in the base currency at the frozen rate, exact or to 12 places. */
    BigDecimal inBase(BigDecimal amount) {
        return ratePerBase ? amount.divide(exchangeRate, PLACES, RoundingMode.HALF_UP) : amount.multiply(exchangeRate);
    }

    public @Nullable String getNotes() {
        return notes;
    }

    public @Nullable LocalDate getSentOn() {
        return sentOn;
    }

    /** When it was received whole, closed or cancelled. */
    public @Nullable Instant getEndedAt() {
        return endedAt;
    }

    public @Nullable String getEndReason() {
        return endReason;
    }

    public List<PurchaseOrderLine> getLines() {
        return List.copyOf(lines);
    }
}
