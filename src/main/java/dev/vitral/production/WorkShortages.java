package dev.vitral.production;

import dev.vitral.purchasing.PurchaseOrder;
import dev.vitral.purchasing.PurchaseOrderDraft;
import dev.vitral.purchasing.PurchaseOrders;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import dev.vitral.stock.Reservations;
import dev.vitral.stock.Want;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a work order lacks: set aside what has come since, order the rest (QUO-10). */
@Service
@RequiresClerk
@Transactional
public class WorkShortages {
    private final WorkOrderRecords orders;
    private final WorkMaterials materials;
    private final Reservations reservations;
    private final PurchaseOrders purchases;
    private final JdbcClient jdbc;

    WorkShortages(WorkOrderRecords orders, WorkMaterials materials, Reservations reservations, PurchaseOrders purchases, JdbcClient jdbc) {
        this.orders = orders;
        this.materials = materials;
        this.reservations = reservations;
        this.purchases = purchases;
        this.jdbc = jdbc;
    }

    /** A purchase order that was made. */
    public record Made(long purchaseOrderId, String folio, long supplierId, String supplierName, int lines) {}

    /**
     * What came of ordering.
     *
     * @param left codes of products that are short and have no supplier
     */
    public record Ordered(List<Made> orders, List<String> left) {}

    /** The order's materials. */
    @Transactional(readOnly = true)
    public List<MaterialRow> materials(long id) {
        return jdbc.sql(MaterialRow.SQL).param(id).query(MaterialRow::of).list();
    }

    /** Those of which something is missing. */
    @Transactional(readOnly = true)
    public List<MaterialRow> shortages(long id) {
        return materials(id).stream().filter(it -> it.shortage().signum() > 0).toList();
    }

    /**
     * Sets aside what there is now of what is missing.
     *
     * @throws Problem workOrder.state.… (409) when it is over
     */
    public List<MaterialRow> reserve(long id, @Nullable Long version) {
        WorkOrder order = orders.at(id, version);
        if (order.getState().isOver() || order.isBooked()) {
            throw order.refused();
        }
        reservations.reserve(order.getFolio(), materials.findByWorkOrderIdOrderByProductId(id).stream()
                .map(it -> new Want(it.getProduct().getId(), it.getNeeded()))
                .toList());
        return materials(id);
    }

    /**
     * Makes drafts of purchase orders for what is missing and not on order for it yet, one a supplier. The work order is locked, so that a second clerk who
     * asks for the same finds nothing more to order.
     *
     * @throws Problem workOrder.nothingShort (409); workOrder.noSupplier (409) when none of what is missing has a supplier
     */
    public Ordered order(long id, @Nullable Long version) {
        WorkOrder order = orders.at(id, version);
        if (!order.getState().isBefore()) {
            throw order.refused();
        }
        List<MaterialRow> open = materials(id).stream().filter(it -> it.toOrder().signum() > 0).toList();
        List<String> left = open.stream().filter(it -> it.supplierId() == null).map(MaterialRow::productCode).toList();
        Map<Long, List<MaterialRow>> bySupplier = open.stream().filter(it -> it.supplierId() != null)
                .collect(Collectors.groupingBy(it -> Objects.requireNonNull(it.supplierId()), TreeMap::new, Collectors.toList()));
        if (bySupplier.isEmpty()) {
            throw left.isEmpty()
                    ? Problem.of(Problem.Kind.CONFLICT, "workOrder.nothingShort", order.getFolio())
                    : Problem.of(Problem.Kind.CONFLICT, "workOrder.noSupplier", String.join(", ", left)).with("products", left);
        }
        Map<Long, WorkMaterial> byId = materials.findByWorkOrderIdOrderByProductId(id).stream().collect(Collectors.toMap(WorkMaterial::getId, Function.identity()));
        List<Made> made = new ArrayList<>();
        bySupplier.forEach((supplier, rows) -> {
            for (int at = 0; at < rows.size(); at += PurchaseOrderDraft.MOST_LINES) {
                made.add(order(order, supplier, rows.subList(at, Math.min(rows.size(), at + PurchaseOrderDraft.MOST_LINES)), byId));
            }
        });
        if (order.getState() == WorkState.PENDING) {
            order.move(WorkState.MATERIALS_ORDERED);
        }
        orders.saveAndFlush(order);
        return new Ordered(List.copyOf(made), left);
    }

    private Made order(WorkOrder order, long supplier, List<MaterialRow> rows, Map<Long, WorkMaterial> byId) {
        PurchaseOrder purchase = purchases.create(new PurchaseOrderDraft(supplier, null, null, null, order.getFolio(), rows.stream()
                .map(it -> new PurchaseOrderDraft.Line(it.productCode(), it.toOrder(), null, null, null))
                .toList()));
        rows.forEach(row -> materials.save(Objects.requireNonNull(byId.get(row.id()))).order(row.toOrder(), purchase.getFolio()));
        return new Made(purchase.getId(), purchase.getFolio(), supplier, purchase.getSupplier().getName(), rows.size());
    }
}
