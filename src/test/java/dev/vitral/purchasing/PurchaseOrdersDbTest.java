package dev.vitral.purchasing;

import static dev.vitral.Samples.asClerk;
import static dev.vitral.purchasing.PurchaseSamples.delivery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.Product;
import dev.vitral.shared.Failures;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Problem;
import dev.vitral.stock.BusinessCalendar;
import dev.vitral.stock.StockQueries;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class PurchaseOrdersDbTest {
    @Autowired
    BusinessCalendar calendar;

    @Autowired
    PurchaseOrders orders;

    @Autowired
    Receiving receiving;

    @Autowired
    PurchaseSamples purchases;

    @Autowired
    Samples samples;

    @Autowired
    Catalog catalog;

    @Autowired
    StockQueries stock;

    @Test
    void sums_lines_and_takes_tax_on_the_subtotal_of_each_rate() {
        PurchaseOrder order = purchases.draft(purchases.line("3", "10.03"), purchases.line("2.5", "7.1234"));
        assertThat(order.getFolio()).matches("OC-\\d{4}-\\d{5}");
        assertThat(order.getSubtotal()).isEqualByComparingTo("47.90");
        assertThat(order.getTax()).isEqualByComparingTo("7.66");
        assertThat(order.getTotal()).isEqualByComparingTo("55.56");
        assertThat(order.getExpectedOn()).isEqualTo(order.getOrderedOn().plusDays(5));
    }

    @Test
    void comes_in_parts_until_it_is_whole_and_enters_the_stock() {
        PurchaseOrder order = purchases.sent(purchases.line("10", "20"), purchases.line("4", "5"));
        Receipt first = asClerk(() -> receiving.receive(order.getId(), delivery("6")));
        assertThat(first.getFolio()).matches("REC-\\d{4}-\\d{5}");
        PurchaseOrder partly = found(order);
        assertThat(partly.getStatus()).isEqualTo(PurchaseOrderStatus.PARTLY_RECEIVED);
        assertThat(partly.getLines().getFirst().getPendingQuantity()).isEqualByComparingTo("4");
        assertThat(onHand(partly.getLines().getFirst().getProduct())).isEqualByComparingTo("6");
        asClerk(() -> receiving.receive(order.getId(), Delivery.ofAll("REM-2")));
        assertThat(found(order).getStatus()).isEqualTo(PurchaseOrderStatus.RECEIVED);
        assertThat(onHand(partly.getLines().getLast().getProduct())).isEqualByComparingTo("4");
        assertThat(asClerk(() -> receiving.of(order.getId()))).hasSize(2);
        refused("purchaseOrder.notAwaited", () -> receiving.receive(order.getId(), Delivery.ofAll(null)));
    }

    @Test
    void refuses_more_than_ordered_but_for_a_manager_who_allows_it() {
        PurchaseOrder order = purchases.sent(purchases.line("10", "20"));
        refused("receipt.over", () -> receiving.receive(order.getId(), delivery("11")));
        Delivery allowed = new Delivery(null, null, true, delivery("11").lines());
        refused("access.denied", () -> receiving.receive(order.getId(), allowed));
        Samples.asAdmin(() -> receiving.receive(order.getId(), allowed));
        assertThat(found(order).getStatus()).isEqualTo(PurchaseOrderStatus.RECEIVED);
        assertThat(onHand(found(order).getLines().getFirst().getProduct())).isEqualByComparingTo("11");
    }

    @Test
    void enters_at_the_cost_that_came_and_offers_it_to_the_catalogue() {
        Product product = samples.product(Samples.code(), "20");
        PurchaseOrder order = purchases.sent(PurchaseSamples.line(product, "10", null));
        assertThat(order.getLines().getFirst().getUnitCost()).isEqualByComparingTo("20");
        Receipt receipt = asClerk(() -> receiving.receive(order.getId(), new Delivery(
                null, null, null, List.of(new Delivery.Line(1, new BigDecimal("10"), new BigDecimal("22.5"), true)))));
        assertThat(receipt.getLines().getFirst().getMovement().getUnitCost()).isEqualByComparingTo("22.5");
        assertThat(asClerk(() -> catalog.find(product.getId())).orElseThrow().getCost()).isEqualByComparingTo("22.5");
    }

    @Test
    void takes_a_receipt_back_and_awaits_the_goods_again() {
        PurchaseOrder order = purchases.sent(purchases.line("10", "20"));
        Receipt receipt = asClerk(() -> receiving.receive(order.getId(), Delivery.ofAll(null)));
        refused("purchaseOrder.reasonMissing", () -> receiving.reverse(receipt.getId(), " "));
        asClerk(() -> receiving.reverse(receipt.getId(), "Era de otro pedido"));
        assertThat(found(order).getStatus()).isEqualTo(PurchaseOrderStatus.SENT);
        assertThat(onHand(found(order).getLines().getFirst().getProduct())).isEqualByComparingTo("0");
        refused("receipt.alreadyReversed", () -> receiving.reverse(receipt.getId(), "Otra vez"));
        asClerk(() -> receiving.receive(order.getId(), Delivery.ofAll(null)));
        assertThat(found(order).getStatus()).isEqualTo(PurchaseOrderStatus.RECEIVED);
    }

    @Test
    void changes_only_as_a_draft_and_under_a_new_revision_once_sent() {
        PurchaseOrder order = purchases.sent(purchases.line("10", "20"));
        PurchaseOrderDraft other = new PurchaseOrderDraft(order.getSupplier().getId(), null, null, null, null, List.of(purchases.line("3", "1")));
        refused("purchaseOrder.notDraft", () -> orders.update(order.getId(), order.getVersion(), other));
        PurchaseOrder back = asClerk(() -> orders.revise(order.getId(), order.getVersion()));
        assertThat(back.getRevision()).isEqualTo(2);
        PurchaseOrder written = asClerk(() -> orders.update(back.getId(), back.getVersion(), other));
        assertThat(written.getTotal()).isEqualByComparingTo("3.48");
        assertThatThrownBy(() -> asClerk(() -> orders.update(back.getId(), back.getVersion(), other)))
                .satisfies(e -> assertThat(Failures.problem(e).kind()).isEqualTo(Problem.Kind.STALE));
    }

    @Test
    void is_called_off_before_anything_came_and_closed_short_by_a_manager_after() {
        PurchaseOrder sent = purchases.sent(purchases.line("10", "20"));
        refused("purchaseOrder.reasonMissing", () -> orders.cancel(sent.getId(), sent.getVersion(), null));
        assertThat(asClerk(() -> orders.cancel(sent.getId(), sent.getVersion(), "Sin surtido")).getStatus()).isEqualTo(PurchaseOrderStatus.CANCELLED);
        PurchaseOrder partly = purchases.sent(purchases.line("10", "20"));
        asClerk(() -> receiving.receive(partly.getId(), delivery("4")));
        PurchaseOrder now = found(partly);
        refused("purchaseOrder.notCancellable", () -> orders.cancel(now.getId(), now.getVersion(), "Ya no"));
        refused("access.denied", () -> orders.close(now.getId(), now.getVersion(), "Ya no llega"));
        assertThat(Samples.asAdmin(() -> orders.close(now.getId(), now.getVersion(), "Ya no llega")).getStatus()).isEqualTo(PurchaseOrderStatus.CLOSED);
        refused("purchaseOrder.notAwaited", () -> receiving.receive(now.getId(), Delivery.ofAll(null)));
    }

    @Test
    void names_each_line_that_is_wrong() {
        assertThatThrownBy(() -> purchases.draft(purchases.line("1", "1"), new PurchaseOrderDraft.Line("NO-HAY", BigDecimal.ONE, null, null, null)))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.fields()).extracting(Problem.Field::field).containsExactly("lines[1].productCode"));
    }

    @Test
    void never_takes_in_more_than_ordered_from_twenty_clerks_at_once() throws Exception {
        PurchaseOrder order = purchases.sent(purchases.line("50", "20"), purchases.line("50", "3"));
        AtomicInteger refused = new AtomicInteger();
        Callable<Boolean> clerk = () -> {
            try {
                return asClerk(() -> receiving.receive(order.getId(), delivery("7", "7"))) != null;
            } catch (RuntimeException e) {
                assertThat(Failures.problem(e).code()).isEqualTo("receipt.over");
                refused.incrementAndGet();
                return false;
            }
        };
        try (var clerks = Executors.newFixedThreadPool(20)) {
            for (Future<Boolean> done : clerks.invokeAll(IntStream.range(0, 20).mapToObj(i -> clerk).toList())) {
                done.get();
            }
        }
        assertThat(refused).hasValue(13);
        for (PurchaseOrderLine line : found(order).getLines()) {
            assertThat(line.getReceivedQuantity()).isEqualByComparingTo("49");
            assertThat(onHand(line.getProduct())).isEqualByComparingTo("49");
        }
    }

    @Test
    void finds_late_orders_by_the_day_that_is_still_awaited() {
        dev.vitral.purchasing.Supplier supplier = purchases.supplier();
        LocalDate today = calendar.today();
        PurchaseOrder late = asClerk(() -> orders.create(new PurchaseOrderDraft(
                supplier.getId(), today.minusDays(9), today.minusDays(2), null, null, List.of(purchases.line("1", "1")))));
        asClerk(() -> orders.send(late.getId(), late.getVersion()));
        ListRequest request = ListRequest.first(10).where(Map.of("supplierId", String.valueOf(supplier.getId()), "dueOn", "2000-01-01.." + today.minusDays(1)));
        assertThat(asClerk(() -> orders.list(request)).items()).singleElement().satisfies(row -> assertThat(row.isLate(today)).isTrue());
        asClerk(() -> receiving.receive(late.getId(), Delivery.ofAll(null)));
        assertThat(asClerk(() -> orders.list(request)).items()).isEmpty();
    }

    private PurchaseOrder found(PurchaseOrder order) {
        return asClerk(() -> orders.find(order.getId()).orElseThrow());
    }

    private BigDecimal onHand(Product product) {
        return asClerk(() -> stock.level(product.getId()).orElseThrow().getOnHand());
    }

    private static void refused(String code, Supplier<?> work) {
        assertThatThrownBy(() -> asClerk(work)).satisfies(e -> assertThat(Failures.problem(e).code()).isEqualTo(code));
    }
}
