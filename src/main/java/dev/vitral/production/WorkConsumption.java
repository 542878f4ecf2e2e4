package dev.vitral.production;

import dev.vitral.catalog.ProductKind;
import dev.vitral.shared.FreeText;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import dev.vitral.shared.Scale;
import dev.vitral.stock.MovementCommand;
import dev.vitral.stock.MovementType;
import dev.vitral.stock.Reservations;
import dev.vitral.stock.StockLedger;
import dev.vitral.stock.StockMovement;
import dev.vitral.stock.Want;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes what a work order used out of stock, all of it in one transaction and once (QUO-10): a movement of consumption a material under the order's folio,
 * first from what is set aside for it; what it had set aside and did not use is free again, and the rests worth keeping come back as offcuts.
 */
@Service
@RequiresClerk
@Transactional
public class WorkConsumption {
    private static final int LONGEST_REASON = 300;

    private final WorkOrderRecords orders;
    private final WorkMaterials materials;
    private final MaterialNeeds needs;
    private final Reservations reservations;
    private final StockLedger ledger;
    private final WorkOffcuts offcuts;

    WorkConsumption(WorkOrderRecords orders, WorkMaterials materials, MaterialNeeds needs, Reservations reservations, StockLedger ledger, WorkOffcuts offcuts) {
        this.orders = orders;
        this.materials = materials;
        this.needs = needs;
        this.reservations = reservations;
        this.ledger = ledger;
        this.offcuts = offcuts;
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
     * @throws Problem workOrder.state.…, workOrder.booked (409) unless it is in production and not booked; workOrder.notMaterial (422); workOrder.insufficient (409)
     */
    public void book(long id, @Nullable Long version, List<Used> used) {
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
        for (WorkMaterial material : all) {
            BigDecimal quantity = differing.getOrDefault(material.getProduct().getCode(), material.getNeeded());
            if (quantity.signum() != 0) {
                material.taken(taken(order, material, quantity));
            }
        }
        materials.saveAllAndFlush(all);
        reservations.release(order.getFolio());
        offcuts.settle(order, all);
        materials.saveAllAndFlush(all);
        order.booked(all.stream().map(WorkMaterial::getUsedValue).reduce(BigDecimal.ZERO, BigDecimal::add), wasteRate(all));
    }

    /**
     * Puts all that was booked back, at the value that it left with, and sets it aside for the order again; so it can be booked anew.
     *
     * @param reason kept with each movement
     * @throws Problem workOrder.state.…, workOrder.notBooked (409) unless it is in production and booked; workOrder.offcutGone.… (409) when an offcut of it is gone
     *     already
     */
    public void takeBack(long id, @Nullable Long version, @Nullable String reason) {
        String why = FreeText.of("reason", reason, LONGEST_REASON);
        if (why == null) {
            throw Problem.invalid("reason", "workOrder.reasonMissing");
        }
        WorkOrder order = orders.at(id, version);
        if (order.getState() != WorkState.IN_PRODUCTION) {
            throw order.refused();
        }
        if (!order.isBooked()) {
            throw Problem.of(Problem.Kind.CONFLICT, "workOrder.notBooked", order.getFolio());
        }
        List<WorkMaterial> all = materials.findByWorkOrderIdOrderByProductId(id);
        for (WorkMaterial material : all) {
            if (material.takenBy() != null) {
                StockMovement back = ledger.takeBack(material.takenBy(), why);
                reservations.cameBack(order.getFolio(), material.getProduct().getId(), back.getQuantity());
            }
        }
        offcuts.takeBack(order, why);
        all.forEach(WorkMaterial::unused);
        materials.saveAllAndFlush(all);
        order.unbooked();
        orders.saveAndFlush(order);
        reservations.reserve(order.getFolio(), all.stream().map(it -> new Want(it.getProduct().getId(), it.getNeeded())).toList());
    }

    /** Of profiles and glass, the value that the windows don't hold by the value that they do; none when there is nothing to compare. */
    private @Nullable BigDecimal wasteRate(List<WorkMaterial> all) {
        BigDecimal held = BigDecimal.ZERO;
        BigDecimal wasted = BigDecimal.ZERO;
        for (WorkMaterial material : all) {
            boolean cut = material.getKind() == ProductKind.PROFILE || material.getKind() == ProductKind.GLASS;
            BigDecimal net = cut ? needs.net(material).orElse(null) : null;
            if (net != null && material.getUsed().signum() > 0) {
                BigDecimal cost = material.getUsedValue().divide(material.getUsed(), MathContext.DECIMAL64);
                BigDecimal forWindows = material.getUsed().subtract(material.getPlain()).max(BigDecimal.ZERO);
                held = held.add(cost.multiply(net.min(forWindows)));
                wasted = wasted.add(cost.multiply(forWindows.subtract(net).max(BigDecimal.ZERO)));
            }
        }
        return held.signum() == 0 ? null : Scale.RATE.divide(wasted, held);
    }

    private StockMovement taken(WorkOrder order, WorkMaterial material, BigDecimal quantity) {
        String product = material.getProduct().getCode();
        try {
            return reservations.consume(order.getFolio(), new MovementCommand(product, MovementType.CONSUMPTION, quantity, null, null, order.getFolio(), null));
        } catch (Problem refused) {
            // Of many materials the message must say which.
            throw refused.code().equals("stock.insufficient")
                    ? Problem.of(Problem.Kind.CONFLICT, "workOrder.insufficient", product, refused.args()[0], refused.args()[1]).with("productCode", product)
                    : refused;
        }
    }
}
