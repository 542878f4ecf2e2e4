package dev.vitral.catalog;

import dev.vitral.history.Recorded;
import dev.vitral.shared.BusinessRecord;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Scale;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One reviewed change of many prices: what is to be done to which products, and how far it is (CAT-4). Its rows stand in {@code price_change_row}. */
@Entity
@Audited
@Recorded(namedBy = "folio", collection = "price-changes", unshown = {"filters", "search", "jobId"})
public class PriceChange extends BusinessRecord {
    private String folio = "";

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PriceChangeKind kind = PriceChangeKind.COST_PERCENT;

    private @Nullable BigDecimal amount;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Category category;

    private String filters = "{}";
    private String search = "";
    private @Nullable String reason;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private PriceChangeState state = PriceChangeState.PREVIEWING;

    private @Nullable BigDecimal oldFactor;
    private int productCount;
    private int warnedCount;
    private int staleCount;
    private int conflictCount;
    private BigDecimal oldTotal = Scale.MONEY.of(BigDecimal.ZERO);
    private BigDecimal newTotal = Scale.MONEY.of(BigDecimal.ZERO);
    private @Nullable Long jobId;

    protected PriceChange() {}

    PriceChange(String folio, PriceChangeOrder order, @Nullable Category category, String filters, @Nullable BigDecimal oldFactor) {
        this.folio = folio;
        this.kind = order.kind();
        this.amount = order.amount() == null ? null : Scale.RATE.of(order.amount());
        this.category = category;
        this.filters = filters;
        this.search = order.search();
        this.reason = order.reason();
        this.oldFactor = oldFactor == null ? null : Scale.RATE.of(oldFactor);
    }

    /** The preview is whole. */
    void ready(PriceChangeTotals totals) {
        require(PriceChangeState.PREVIEWING);
        state = PriceChangeState.READY;
        take(totals);
    }

    /** Applying begins. */
    void apply() {
        require(PriceChangeState.READY);
        if (productCount == 0 && !kind.isInherited()) {
            throw Problem.of(Problem.Kind.CONFLICT, "priceChange.empty");
        }
        state = PriceChangeState.APPLYING;
    }

    /** All rows were applied that could be. */
    void applied(PriceChangeTotals totals) {
        require(PriceChangeState.APPLYING);
        state = PriceChangeState.APPLIED;
        take(totals);
    }

    /** Undoing begins. */
    void undo() {
        require(PriceChangeState.APPLIED);
        state = PriceChangeState.UNDOING;
    }

    /** All rows were undone that could be. */
    void undone(PriceChangeTotals totals) {
        require(PriceChangeState.UNDOING);
        state = PriceChangeState.UNDONE;
        take(totals);
    }

    private void take(PriceChangeTotals totals) {
        productCount = totals.products();
        warnedCount = totals.warned();
        staleCount = totals.stale();
        conflictCount = totals.conflicts();
        oldTotal = Scale.MONEY.of(totals.oldTotal());
        newTotal = Scale.MONEY.of(totals.newTotal());
    }

    private void require(PriceChangeState needed) {
        if (isDeleted() || state != needed) {
            throw Problem.of(Problem.Kind.CONFLICT, "priceChange.notNow", folio).with("state", state.name());
        }
    }

    void workedOnBy(long job) {
        jobId = job;
    }

    @Override
    public void delete() {
        if (state == PriceChangeState.APPLYING || state == PriceChangeState.UNDOING) {
            throw Problem.of(Problem.Kind.CONFLICT, "priceChange.notNow", folio).with("state", state.name());
        }
        super.delete();
    }

    public String getFolio() {
        return folio;
    }

    public PriceChangeKind getKind() {
        return kind;
    }

    /** Percent, cost, factor or step, as the kind says; none where it asks none. */
    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    /** The category whose factor changes. */
    public @Nullable Category getCategory() {
        return category;
    }

    String filters() {
        return filters;
    }

    public String getSearch() {
        return search;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public PriceChangeState getState() {
        return state;
    }

    /** The category's or the shop's factor before, for the kinds that change it; none where the category had none. */
    public @Nullable BigDecimal getOldFactor() {
        return oldFactor;
    }

    /** What its rows come to. */
    public PriceChangeTotals getTotals() {
        return new PriceChangeTotals(productCount, warnedCount, staleCount, conflictCount, oldTotal, newTotal);
    }

    /** The background job at work on it, or the last one; none where it was done at once. */
    public @Nullable Long getJobId() {
        return jobId;
    }
}
