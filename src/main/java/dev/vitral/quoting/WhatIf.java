package dev.vitral.quoting;

import dev.vitral.history.Recorded;
import dev.vitral.shared.BusinessRecord;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Scale;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A scenario over all open quotations (QUO-15): what would be different, what that comes to, and how far its work is. Its rows stand in {@code what_if_row}. */
@Entity
@Audited
@Recorded(namedBy = {"folio", "title"}, collection = "what-ifs", unshown = {"changes", "jobId", "changeSetId"})
public class WhatIf extends BusinessRecord {
    private String folio = "";
    private String title = "";

    /** JSON of a {@link WhatIfOrder}. */
    @Column(columnDefinition = "longtext")
    private String changes = "{}";

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private WhatIfState state = WhatIfState.PRICING;

    private int quoteCount;
    private int appliedCount;
    private int staleCount;
    private int failedCount;
    private BigDecimal oldTotal = Scale.MONEY.of(BigDecimal.ZERO);
    private BigDecimal newTotal = Scale.MONEY.of(BigDecimal.ZERO);
    private @Nullable Long jobId;
    private @Nullable Long changeSetId;

    protected WhatIf() {}

    WhatIf(String folio, String title, String changes) {
        this.folio = folio;
        this.title = title.strip();
        this.changes = changes;
    }

    /** All open quotations are priced. */
    void ready(WhatIfTotals totals) {
        require(state == WhatIfState.PRICING);
        state = WhatIfState.READY;
        take(totals);
    }

    /** Applying begins, within that change set. */
    void apply(long changeSet) {
        require(state == WhatIfState.READY || state == WhatIfState.APPLIED);
        state = WhatIfState.APPLYING;
        changeSetId = changeSet;
    }

    /** What was chosen is applied, as far as it could be. */
    void applied(WhatIfTotals totals) {
        require(state == WhatIfState.APPLYING);
        state = WhatIfState.APPLIED;
        take(totals);
    }

    private void take(WhatIfTotals totals) {
        quoteCount = totals.quotes();
        appliedCount = totals.applied();
        staleCount = totals.stale();
        failedCount = totals.failed();
        oldTotal = Scale.MONEY.of(totals.oldTotal());
        newTotal = Scale.MONEY.of(totals.newTotal());
    }

    private void require(boolean now) {
        if (isDeleted() || !now) {
            throw notNow();
        }
    }

    Problem notNow() {
        return Problem.of(Problem.Kind.CONFLICT, "whatIf.notNow", folio).with("state", state.name());
    }

    void workedOnBy(long job) {
        jobId = job;
    }

    @Override
    public void delete() {
        if (state == WhatIfState.APPLYING) {
            throw notNow();
        }
        super.delete();
    }

    /** Number of the scenario, such as {@code ES-2026-00001}. */
    public String getFolio() {
        return folio;
    }

    public String getTitle() {
        return title;
    }

    String changes() {
        return changes;
    }

    public WhatIfState getState() {
        return state;
    }

    /** What its rows come to. */
    public WhatIfTotals getTotals() {
        return new WhatIfTotals(quoteCount, appliedCount, staleCount, failedCount, oldTotal, newTotal);
    }

    /** The background job at work on it, or the last one. */
    public @Nullable Long getJobId() {
        return jobId;
    }

    /** The change set of what was last applied. */
    public @Nullable Long getChangeSetId() {
        return changeSetId;
    }
}
