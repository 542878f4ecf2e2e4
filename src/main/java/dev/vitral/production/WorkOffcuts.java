package dev.vitral.production;

import dev.vitral.shared.Problem;
import dev.vitral.shared.Scale;
import dev.vitral.stock.MovementType;
import dev.vitral.stock.StockMovement;
import dev.vitral.stock.Warehouse;
import dev.vitral.stock.Warehouses;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The offcuts of a work order's consumption (decision 0052): those that its plan cut up leave, the rests that its plan keeps come back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WorkOffcuts {
    private final OffcutRecords records;
    private final OffcutStock stock;
    private final CuttingPlanRecords plans;
    private final Warehouses warehouses;
    private final JdbcClient jdbc;

    WorkOffcuts(OffcutRecords records, OffcutStock stock, CuttingPlanRecords plans, Warehouses warehouses, JdbcClient jdbc) {
        this.records = records;
        this.stock = stock;
        this.plans = plans;
        this.warehouses = warehouses;
        this.jdbc = jdbc;
    }

    /**
     * Called once all of the order's materials are taken out. What comes back lowers what was used, at the cost that it was used at; of a material of which less
     * was used than planned nothing comes back, since nobody knows what was cut.
     */
    void settle(WorkOrder order, List<WorkMaterial> materials) {
        Map<Long, WorkMaterial> byProduct = materials.stream().collect(Collectors.toMap(it -> it.getProduct().getId(), Function.identity()));
        Set<Long> asPlanned = new HashSet<>();
        materials.stream().filter(it -> it.getUsed().compareTo(it.getNeeded()) >= 0).forEach(it -> asPlanned.add(it.getProduct().getId()));
        for (Offcut offcut : records.lockTaken(order.getId(), OffcutState.SET_ASIDE)) {
            WorkMaterial material = byProduct.get(offcut.getProduct().getId());
            if (material != null) {
                StockMovement out = stock.leave(offcut, MovementType.CONSUMPTION, order.getFolio(), offcut.getCode());
                offcut.used(out);
                material.use(offcut.getQuantity(), out.getValue());
            }
        }
        plans.findByWorkOrderId(order.getId()).filter(plan -> plan.getPlannedAt() != null).ifPresent(plan -> plan.getParts().stream()
                .filter(part -> part.getProblem() == null && asPlanned.contains(part.getProduct().getId()))
                .forEach(part -> comeBack(order, part, byProduct.get(part.getProduct().getId()))));
    }

    private void comeBack(WorkOrder order, CuttingPart part, WorkMaterial material) {
        for (OffcutSize size : rests(part.getLines())) {
            if (material.getUsed().signum() <= 0) {
                return;
            }
            BigDecimal cost = Scale.UNIT_COST.divide(material.getUsedValue(), material.getUsed());
            Offcut offcut = new Offcut(part.getProduct(), part.getColour(), size, standard(), order);
            BigDecimal value = stock.enter(offcut, MovementType.PRODUCTION_RETURN, cost, order.getFolio(), null);
            material.use(offcut.getQuantity().negate(), value.negate());
        }
    }

    private static List<OffcutSize> rests(CutLines lines) {
        List<OffcutSize> rests = new ArrayList<>();
        lines.bars().stream().map(CutBar::pattern).filter(it -> it.reusable() && it.rest() > 0).forEach(pattern -> {
            for (int i = 0; i < pattern.times(); i++) {
                rests.add(OffcutSize.bar(pattern.rest()));
            }
        });
        lines.sheets().forEach(sheet -> sheet.layout().remnants().forEach(rest -> rests.add(OffcutSize.sheet(rest.width(), rest.height()))));
        return rests;
    }

    private Warehouse standard() {
        return warehouses.inUse().stream().filter(Warehouse::isStandard).findFirst().orElseThrow();
    }

    /**
     * Undoes {@link #settle}: what came back is taken out again, what was cut up is there again for the order.
     *
     * @throws Problem workOrder.offcutGone (409) when one that came back was used, set aside, thrown away or measured anew meanwhile
     */
    void takeBack(WorkOrder order, String reason) {
        for (Offcut offcut : records.lockReturned(order.getId())) {
            if (offcut.getState() != OffcutState.AVAILABLE || !asItCame(offcut)) {
                String by = offcut.getTaker() == null ? "" : offcut.getTaker().getFolio();
                throw Problem.of(Problem.Kind.CONFLICT, "workOrder.offcutGone." + offcut.getState(), offcut.getCode(), order.getFolio(), by).with("offcut", offcut.getCode());
            }
            stock.neverCame(offcut, reason);
        }
        for (Offcut offcut : records.lockTaken(order.getId(), OffcutState.USED)) {
            stock.neverLeft(offcut, reason);
        }
    }

    private boolean asItCame(Offcut offcut) {
        return offcut.cameBy() != null
                && jdbc.sql("SELECT quantity FROM stock_movement WHERE id = ?").param(offcut.cameBy()).query(BigDecimal.class).single().compareTo(offcut.getQuantity()) == 0;
    }
}
