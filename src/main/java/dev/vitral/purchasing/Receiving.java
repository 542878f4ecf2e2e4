package dev.vitral.purchasing;

import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.Product;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Folios;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import dev.vitral.shared.Scale;
import dev.vitral.stock.BusinessCalendar;
import dev.vitral.stock.MovementCommand;
import dev.vitral.stock.MovementType;
import dev.vitral.stock.StockLedger;
import dev.vitral.stock.StockMovement;
import dev.vitral.stock.Warehouse;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Goods that come against an order, and the undoing of it (STK-6). The order's row is locked first, so that two clerks never take in more than ordered. */
@Service
@Validated
@RequiresClerk
@Transactional
public class Receiving {
    private final PurchaseOrderRecords orders;
    private final ReceiptRecords receipts;
    private final StockLedger ledger;
    private final Catalog catalog;
    private final Folios folios;
    private final PurchaseRules rules;
    private final BusinessCalendar calendar;

    Receiving(
            PurchaseOrderRecords orders,
            ReceiptRecords receipts,
            StockLedger ledger,
            Catalog catalog,
            Folios folios,
            PurchaseRules rules,
            BusinessCalendar calendar) {
        this.orders = orders;
        this.receipts = receipts;
        this.ledger = ledger;
        this.catalog = catalog;
        this.folios = folios;
        this.rules = rules;
        this.calendar = calendar;
    }

    /** A line of the order and what came of it. */
    private record Come(PurchaseOrderLine line, BigDecimal quantity, BigDecimal unitCost, boolean updateCost) {}

    /** The receipt with its lines. */
    @Transactional(readOnly = true)
    public Optional<Receipt> find(long id) {
        return receipts.findWholeById(id);
    }

    /** The receipts of an order, newest first. */
    @Transactional(readOnly = true)
    public List<Receipt> of(long orderId) {
        return receipts.findByPurchaseOrderIdOrderByIdDesc(orderId);
    }

    /**
     * Takes in what came, at its cost in the base currency by the order's frozen rate: receipt, movements and the order's quantities in one transaction.
     *
     * @throws Problem purchaseOrder.notAwaited, receipt.over (409, with what is pending); receipt.noLine, receipt.lineTwice (422); access.denied when a
     *     clerk allows more than ordered; what {@link StockLedger#post} refuses
     */
    public Receipt receive(long orderId, @Valid Delivery delivery) {
        PurchaseOrder order = orders.lockById(orderId).orElseThrow(() -> Problem.notFound("purchaseOrder", orderId));
        order.requireAwaited();
        LocalDate date = delivery.date() != null ? delivery.date() : calendar.today();
        Receipt receipt = new Receipt(folios.next("REC", date.getYear()), order, date, text(delivery.deliveryNote()));
        List<Come> come = come(order, delivery);
        come.forEach(one -> refuseOver(one, Boolean.TRUE.equals(delivery.allowOver())));
        // By product, so that two receipts lock the same levels in the same order.
        come.stream().sorted(Comparator.comparing(one -> one.line().getProduct().getId())).forEach(one -> receipt.add(take(receipt, one)));
        order.counted();
        orders.saveAndFlush(order);
        return receipts.findWholeById(receipts.saveAndFlush(receipt).getId()).orElseThrow();
    }

    private static List<Come> come(PurchaseOrder order, Delivery delivery) {
        List<PurchaseOrderLine> lines = order.getLines();
        if (delivery.lines() == null) {
            return lines.stream().filter(line -> line.getPendingQuantity().signum() > 0)
                    .map(line -> new Come(line, line.getPendingQuantity(), line.getUnitCost(), false)).toList();
        }
        Set<Integer> seen = new HashSet<>();
        return delivery.lines().stream().map(said -> {
            if (said.line() > lines.size()) {
                throw Problem.invalid("lines", "receipt.noLine", said.line(), lines.size());
            }
            if (!seen.add(said.line())) {
                throw Problem.invalid("lines", "receipt.lineTwice", said.line());
            }
            PurchaseOrderLine line = lines.get(said.line() - 1);
            BigDecimal cost = said.unitCost() != null ? said.unitCost() : line.getUnitCost();
            return new Come(line, Scale.QUANTITY.of(said.quantity()), Scale.UNIT_COST.of(cost), Boolean.TRUE.equals(said.updateCost()));
        }).toList();
    }

    private void refuseOver(Come one, boolean allowed) {
        PurchaseOrderLine line = one.line();
        BigDecimal most = Scale.QUANTITY.of(line.getQuantity().multiply(BigDecimal.ONE.add(rules.tolerance())));
        if (line.getReceivedQuantity().add(one.quantity()).compareTo(most) <= 0) {
            return;
        }
        if (!allowed) {
            throw Problem.of(Problem.Kind.CONFLICT, "receipt.over", line.getProduct().getCode(), line.getPendingQuantity(), one.quantity())
                    .with("line", line.getPosition() + 1)
                    .with("pending", line.getPendingQuantity().toPlainString());
        }
        if (!CurrentUser.manages()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "access.denied");
        }
    }

    private ReceiptLine take(Receipt receipt, Come one) {
        PurchaseOrderLine line = one.line();
        Product product = line.getProduct();
        BigDecimal cost = line.factor().costToStock(receipt.getPurchaseOrder().inBase(one.unitCost()));
        StockMovement movement = ledger.post(new MovementCommand(
                product.getCode(), MovementType.RECEIPT, line.move(one.quantity()), cost, receipt.getReceivedOn(), reference(receipt), null,
                warehouse(receipt), null));
        if (one.updateCost() && product.getCost().compareTo(cost) != 0) {
            product.setCost(cost);
            catalog.save(product);
        }
        return new ReceiptLine(receipt, line, one.quantity(), one.unitCost(), movement);
    }

    private static @Nullable String warehouse(Receipt receipt) {
        Warehouse warehouse = receipt.getPurchaseOrder().getWarehouse();
        return warehouse == null ? null : warehouse.getCode();
    }

    private static String reference(Receipt receipt) {
        return receipt.getFolio() + " " + receipt.getPurchaseOrder().getFolio();
    }

    /**
     * Undoes a receipt whole: its movements are reversed and the order awaits the goods again, unless it was closed short.
     *
     * @throws Problem receipt.notFound, receipt.alreadyReversed, purchaseOrder.reasonMissing; stock.insufficient when what came is gone already
     */
    public Receipt reverse(long receiptId, @Nullable String reason) {
        PurchaseOrder order = orders.lockByReceipt(receiptId).orElseThrow(() -> Problem.notFound("receipt", receiptId));
        Receipt receipt = receipts.findWholeById(receiptId).orElseThrow(() -> Problem.notFound("receipt", receiptId));
        String why = PurchaseOrders.reason(reason);
        if (why == null) {
            throw Problem.invalid("reason", "purchaseOrder.reasonMissing");
        }
        receipt.reverse(why);
        receipt.getLines().stream().sorted(Comparator.comparing(line -> line.getOrderLine().getProduct().getId())).forEach(line -> {
            ledger.takeBack(line.getMovement().getId(), why);
            line.getOrderLine().move(line.getQuantity().negate());
        });
        order.counted();
        orders.saveAndFlush(order);
        return receipts.saveAndFlush(receipt);
    }

    private static @Nullable String text(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }
}
