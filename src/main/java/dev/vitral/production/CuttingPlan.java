package dev.vitral.production;

import dev.vitral.history.Recorded;
import dev.vitral.shared.BusinessRecord;
import dev.vitral.shared.Problem;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/**
 * How the pieces of a work order are cut from bars, sheets and offcuts (QUO-11). One a work order, planned again in place; its version moves with each plan and
 * each lock. Whoever posts what was consumed reads {@link #getParts()}: {@code fullCount} whole bars or sheets of a product, the offcuts that its lines name, and
 * the rests that come back. A part with a problem takes nothing by plan.
 */
@Entity
@Audited
@Recorded(namedBy = {"workOrder"}, texts = "cuttingPlan", unshown = {"fingerprint", "jobId"})
public class CuttingPlan extends BusinessRecord {
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable WorkOrder workOrder;

    /** Of the pieces, sizes and rules that it was made for; what is planned now has another when it is stale. */
    private @Nullable String fingerprint;

    private @Nullable Instant plannedAt;
    private @Nullable Long jobId;

    @OneToMany(mappedBy = "cuttingPlan", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<CuttingPart> parts = new ArrayList<>();

    protected CuttingPlan() {}

    CuttingPlan(WorkOrder workOrder) {
        this.workOrder = workOrder;
    }

    /** Why it can't be planned any more: the order is being cut by it, or over. */
    static Problem stands(WorkOrder order) {
        return Problem.of(Problem.Kind.CONFLICT, "cuttingPlan.stands", order.getFolio()).with("state", order.getState().name());
    }

    /** A job is at work on it. */
    void workedOnBy(long job) {
        jobId = job;
    }

    /** Takes what was found, in the order of the groups. */
    void take(String ofWhat, List<CuttingPart> found) {
        fingerprint = ofWhat;
        plannedAt = Instant.now();
        parts.removeIf(part -> !found.contains(part));
        found.stream().filter(part -> !parts.contains(part)).forEach(parts::add);
        touch();
    }

    /** The part at that position, one that is there already when there is. */
    CuttingPart partAt(int position) {
        return position < parts.size() ? parts.get(position) : new CuttingPart(this, position);
    }

    /** What it was made of isn't there any more: it is stale until it is planned again. */
    void outdated() {
        fingerprint = "";
        touch();
    }

    /** A line is locked or not any more. */
    void changed() {
        touch();
    }

    public WorkOrder getWorkOrder() {
        return Objects.requireNonNull(workOrder);
    }

    @Nullable String fingerprint() {
        return fingerprint;
    }

    /** When it was last planned; none before the first plan is there. */
    public @Nullable Instant getPlannedAt() {
        return plannedAt;
    }

    /** The job that plans it, or did last. */
    public @Nullable Long getJobId() {
        return jobId;
    }

    /** By material: profiles, then glass. */
    public List<CuttingPart> getParts() {
        return List.copyOf(parts);
    }
}
