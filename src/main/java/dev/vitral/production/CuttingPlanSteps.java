package dev.vitral.production;

import dev.vitral.catalog.Product;
import dev.vitral.shared.Problem;
import dev.vitral.stock.Reservations;
import dev.vitral.stock.Want;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what a plan is made of and keeps what was found: plan, materials needed, what is set aside, all or nothing. */
@Component
@Transactional
class CuttingPlanSteps {
    private final WorkOrderRecords orders;
    private final CuttingPlanRecords plans;
    private final CutGroups groups;
    private final WorkMaterials materials;
    private final MaterialNeeds needs;
    private final Reservations reservations;
    private final OffcutShelf shelf;
    private final JdbcClient jdbc;
    private final EntityManager entities;

    CuttingPlanSteps(WorkOrderRecords orders, CuttingPlanRecords plans, CutGroups groups, WorkMaterials materials, MaterialNeeds needs, Reservations reservations,
            OffcutShelf shelf, JdbcClient jdbc, EntityManager entities) {
        this.orders = orders;
        this.plans = plans;
        this.groups = groups;
        this.materials = materials;
        this.needs = needs;
        this.reservations = reservations;
        this.shelf = shelf;
        this.jdbc = jdbc;
        this.entities = entities;
    }

    /** What is to be planned, and of what. */
    record Question(String fingerprint, long planVersion, List<CutGroup> groups) {}

    @Transactional(readOnly = true)
    public Question question(long orderId) {
        WorkOrder order = orders.findById(orderId).orElseThrow(() -> Problem.notFound("workOrder", orderId));
        CuttingPlan plan = plans.findByWorkOrderId(orderId).orElseThrow();
        return new Question(groups.fingerprint(orderId), plan.getVersion(), groups.of(order, plan));
    }

    /**
     * Keeps the plan, unless another job took over, the order is being cut, or a line was locked meanwhile.
     *
     * @throws Problem cuttingPlan.overtaken, cuttingPlan.stands (409)
     */
    public CutPlan keep(long orderId, long job, Question question, List<CutFound> found) {
        WorkOrder order = orders.at(orderId, null);
        if (!order.getState().isBefore()) {
            throw CuttingPlan.stands(order);
        }
        CuttingPlan plan = plans.findByWorkOrderId(orderId).orElseThrow();
        if (!Objects.equals(plan.getJobId(), job) || plan.getVersion() != question.planVersion()) {
            throw Problem.of(Problem.Kind.CONFLICT, "cuttingPlan.overtaken", order.getFolio());
        }
        List<CuttingPart> parts = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            CutGroup group = question.groups().get(i);
            CuttingPart part = plan.partAt(i);
            part.take(entities.getReference(Product.class, group.productId()), group, found.get(i));
            parts.add(part);
        }
        plan.take(question.fingerprint(), parts);
        plans.saveAndFlush(plan);
        need(order, question.groups(), found);
        shelf.setAside(order.getFolio(), taken(found));
        entities.flush();
        entities.clear();
        return read(plans.findByWorkOrderId(orderId).orElseThrow());
    }

    private static Set<String> taken(List<CutFound> found) {
        return found.stream().map(CutFound::lines).flatMap(lines -> Stream.concat(
                        lines.bars().stream().map(bar -> bar.pattern().stock()).filter(it -> it.offcut()).map(it -> it.label()),
                        lines.sheets().stream().map(sheet -> sheet.layout().stock()).filter(it -> it.offcut()).map(it -> it.label())))
                .collect(Collectors.toSet());
    }

    /** From now on the order needs the plan's whole bars and sheets; a material that can't be planned stays as it was. */
    private void need(WorkOrder order, List<CutGroup> planned, List<CutFound> found) {
        Map<Long, Integer> full = new HashMap<>();
        Set<Long> unplanned = new HashSet<>();
        for (int i = 0; i < found.size(); i++) {
            full.merge(planned.get(i).productId(), found.get(i).full(), Integer::sum);
            if (found.get(i).problem() != null) {
                unplanned.add(planned.get(i).productId());
            }
        }
        List<WorkMaterial> all = materials.findByWorkOrderIdOrderByProductId(order.getId());
        for (WorkMaterial material : all) {
            Integer count = full.get(material.getProduct().getId());
            if (count != null && !unplanned.contains(material.getProduct().getId())) {
                material.needs(needs.whole(material.getProduct(), material.getKind(), count));
            }
        }
        materials.saveAllAndFlush(all);
        reservations.reserve(order.getFolio(), all.stream().map(it -> new Want(it.getProduct().getId(), it.getNeeded())).toList());
    }

    /** The plan as it is read. */
    @Transactional(readOnly = true)
    public CutPlan read(CuttingPlan plan) {
        List<CutPlan.Part> parts = new ArrayList<>();
        int line = 1;
        for (CuttingPart part : plan.getParts()) {
            CutLines lines = part.getLines();
            parts.add(new CutPlan.Part(part.getProduct().getId(), part.getProduct().getCode(), part.getProduct().getDescription(), part.getKind(), part.getColour(),
                    part.getFullCount(), part.getLowerBound(), part.getWastePercent(), part.getKeptPercent(), part.getProblem(), lines, line));
            line += lines.size();
        }
        long order = plan.getWorkOrder().getId();
        boolean stale = plan.getPlannedAt() != null && !groups.fingerprint(order).equals(plan.fingerprint());
        return new CutPlan(order, plan.getWorkOrder().getFolio(), plan.getVersion(), plan.getPlannedAt(), stale, isUnderWay(plan), plan.getJobId(), parts);
    }

    /** Whether its job is not over; read here, since jobs are shown to their owners alone. */
    boolean isUnderWay(CuttingPlan plan) {
        return plan.getJobId() != null
                && jdbc.sql("SELECT state IN ('QUEUED', 'RUNNING') FROM job WHERE id = ?").param(plan.getJobId()).query(Boolean.class).optional().orElse(false);
    }
}
