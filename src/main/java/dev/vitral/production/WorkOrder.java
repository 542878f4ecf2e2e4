package dev.vitral.production;

import dev.vitral.history.Recorded;
import dev.vitral.history.RefersTo;
import dev.vitral.quoting.Quotation;
import dev.vitral.shared.BusinessRecord;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Scale;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is made of an accepted quotation (QUO-10, QUO-17): where it stands, how soon, and what it was to cost and did. Money has 2 places, rates 6. */
@Entity
@Audited
@Recorded(namedBy = "folio", texts = "workOrder", collection = "work-orders")
public class WorkOrder extends BusinessRecord {
    private String folio = "";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Quotation quotation;

    private int quotationRevision;

    /** Of the quotation, so that the list finds work orders by customer. */
    @RefersTo("Customer")
    private @Nullable Long customerId;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private WorkState state = WorkState.PENDING;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private WorkPriority priority = WorkPriority.NORMAL;

    private @Nullable LocalDate promisedOn;
    private @Nullable String note;
    private int windows;
    private BigDecimal quotedCost = Scale.MONEY.of(BigDecimal.ZERO);
    private BigDecimal quotedWasteRate = Scale.RATE.of(BigDecimal.ZERO);
    private @Nullable BigDecimal realCost;
    private @Nullable BigDecimal realWasteRate;
    private @Nullable Instant startedAt;
    private @Nullable Instant finishedAt;
    private @Nullable Instant endedAt;
    private @Nullable String endReason;

    protected WorkOrder() {}

    WorkOrder(String folio, Quotation quotation, LocalDate promisedOn) {
        this.folio = folio;
        this.quotation = quotation;
        this.quotationRevision = quotation.getRevision();
        this.customerId = quotation.getCustomer() == null ? null : quotation.getCustomer().getId();
        this.promisedOn = promisedOn;
    }

    /** What was quoted: windows, the cost of materials with waste, the waste's part of the materials. */
    void quoted(int ofWindows, BigDecimal cost, BigDecimal wasteRate) {
        windows = ofWindows;
        quotedCost = Scale.MONEY.of(cost);
        quotedWasteRate = Scale.RATE.of(wasteRate);
    }

    /** How soon it is wanted, and what the shop should know of it. */
    void plan(WorkPriority newPriority, @Nullable LocalDate newPromise, @Nullable String newNote) {
        if (state.isOver()) {
            throw refused();
        }
        priority = newPriority;
        promisedOn = newPromise;
        note = newNote;
    }

    /**
     * Takes it to another state of the board.
     *
     * @throws Problem workOrder.state.… (409) when that isn't a step from here
     */
    void move(WorkState to) {
        if (!state.next().contains(to)) {
            throw refused().with("to", to.name());
        }
        boolean back = to.ordinal() < state.ordinal();
        state = to;
        if (to == WorkState.IN_PRODUCTION && !back) {
            startedAt = Instant.now();
        }
        if (to == WorkState.DELIVERED) {
            endedAt = Instant.now();
        }
    }

    /** Its material is booked: what it cost and how much of it became waste. */
    void booked(BigDecimal cost, @Nullable BigDecimal wasteRate) {
        finishedAt = Instant.now();
        realCost = Scale.MONEY.of(cost);
        realWasteRate = wasteRate == null ? null : Scale.RATE.of(wasteRate);
    }

    /** Its material is back in stock: as if it had not been booked. */
    void unbooked() {
        finishedAt = null;
        realCost = null;
        realWasteRate = null;
    }

    /** Called off while nothing is cut; doing so twice changes nothing. */
    void cancel(@Nullable String reason) {
        if (state == WorkState.CANCELLED) {
            return;
        }
        if (!state.isBefore()) {
            throw refused();
        }
        state = WorkState.CANCELLED;
        endedAt = Instant.now();
        endReason = reason;
    }

    /** Why a step isn't possible where it stands. */
    Problem refused() {
        return Problem.of(Problem.Kind.CONFLICT, "workOrder.state." + state, folio).with("state", state.name());
    }

    /** Number of the document, such as {@code OT-2026-00001}; its reservations and movements carry it. */
    public String getFolio() {
        return folio;
    }

    /** What was accepted; read only on demand. */
    public Quotation getQuotation() {
        return Objects.requireNonNull(quotation);
    }

    public WorkState getState() {
        return state;
    }

    public WorkPriority getPriority() {
        return priority;
    }

    public @Nullable LocalDate getPromisedOn() {
        return promisedOn;
    }

    public @Nullable String getNote() {
        return note;
    }

    /** Whether its material is booked already. */
    public boolean isBooked() {
        return finishedAt != null;
    }

    public BigDecimal getQuotedCost() {
        return quotedCost;
    }

    public @Nullable BigDecimal getRealCost() {
        return realCost;
    }
}
