package dev.vitral.production;

import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import dev.vitral.shared.Scale;
import dev.vitral.stock.MovementCommand;
import dev.vitral.stock.MovementType;
import dev.vitral.stock.Reservations;
import dev.vitral.stock.StockMovement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what a work order used out of stock, all of it in one transaction and once (QUO-10): a movement of consumption a material under the order's folio,
 * first from what is set aside for it; what it had set aside and did not use is free again.
 */
@Service
@RequiresClerk
@Transactional
public class WorkConsumption {
    private final WorkOrderRecords orders;
    private final WorkMaterials materials;
    private final MaterialNeeds needs;
    private final Reservations reservations;

    WorkConsumption(WorkOrderRecords orders, WorkMaterials materials, MaterialNeeds needs, Reservations reservations) {
        this.orders = orders;
        this.materials = materials;
        this.needs = needs;
        this.reservations = reservations;
    }

    /**
     * What was really used of a material of the order, in the product's stock unit; zero for nothing.
     *
     * @param product code
     */
    public record Used(String product, BigDecimal quantity) {}

    /**
     * Books it.
     *
     * @param used what differs from what was needed; a product named twice is used in sum
     * @throws Problem workOrder.state.…, workOrder.booked (409) unless it is in production and not booked; workOrder.notMaterial (422); stock.insufficient (409)
     */
    void book(long id, @Nullable Long version, List<Used> used) {
        WorkOrder order = orders.at(id, version);
        if (order.getState() != WorkState.IN_PRODUCTION) {
            throw order.refused();
        }
        if (order.isBooked()) {
            throw Problem.of(Problem.Kind.CONFLICT, "workOrder.booked", order.getFolio());
        }
        book(order, used);
        orders.saveAndFlush(order);
    }

    /** The same for an order whose row the caller has locked. */
    void book(WorkOrder order, List<Used> used) {
        List<WorkMaterial> all = materials.findByWorkOrderIdOrderByProductId(order.getId());
        Map<String, WorkMaterial> known = all.stream().collect(Collectors.toMap(it -> it.getProduct().getCode(), Function.identity()));
        used.stream().filter(it -> !known.containsKey(it.product())).findFirst().ifPresent(it -> {
            throw Problem.invalid("product", "workOrder.notMaterial", it.product(), order.getFolio());
        });
        Map<String, BigDecimal> differing = used.stream().collect(Collectors.toMap(Used::product, Used::quantity, BigDecimal::add));
        BigDecimal cost = BigDecimal.ZERO;
        BigDecimal waste = BigDecimal.ZERO;
        BigDecimal held = BigDecimal.ZERO;
        for (WorkMaterial material : all) {
            BigDecimal quantity = differing.getOrDefault(material.getProduct().getCode(), material.getNeeded());
            if (quantity.signum() != 0) {
                material.use(quantity, taken(order, material, quantity));
            }
            BigDecimal wasted = material.getUsedValue().multiply(needs.wasted(material));
            BigDecimal forWindows = material.getUsedValue().multiply(needs.forWindows(material));
            cost = cost.add(material.getUsedValue());
            waste = waste.add(wasted);
            held = held.add(forWindows.subtract(wasted));
        }
        materials.saveAllAndFlush(all);
        reservations.release(order.getFolio());
        order.booked(cost, held.signum() <= 0 ? null : Scale.RATE.divide(waste, held));
    }

    private BigDecimal taken(WorkOrder order, WorkMaterial material, BigDecimal quantity) {
        StockMovement posted = reservations.consume(order.getFolio(),
                new MovementCommand(material.getProduct().getCode(), MovementType.CONSUMPTION, quantity, null, null, order.getFolio(), null));
        return posted.getValue().abs();
    }
}
