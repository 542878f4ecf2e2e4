package dev.vitral.purchasing;

import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.Product;
import dev.vitral.shared.Failures;
import dev.vitral.shared.ListRequest;
import dev.vitral.stock.BusinessCalendar;
import dev.vitral.stock.MovementCommand;
import dev.vitral.stock.MovementType;
import dev.vitral.stock.StockLedger;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class LowStockDbTest {
    @Autowired
    BusinessCalendar calendar;

    @Autowired
    LowStock lowStock;

    @Autowired
    PurchaseOrders orders;

    @Autowired
    Receiving receiving;

    @Autowired
    SupplierPerformance performance;

    @Autowired
    PurchaseSamples purchases;

    @Autowired
    StockLedger ledger;

    @Autowired
    Catalog catalog;

    @Autowired
    JdbcClient jdbc;

    @Test
    void lists_what_is_at_or_under_its_minimum_until_it_is_ordered_or_comes() {
        Supplier supplier = purchases.supplier();
        Product product = purchases.wanted(supplier, "10", "25");
        assertThat(low(supplier)).extracting(LowStockRow::suggested).usingElementComparator(BigDecimal::compareTo).containsExactly(new BigDecimal("25"));
        receipt(product, "11");
        assertThat(low(supplier)).isEmpty();
        issue(product, "1");
        assertThat(low(supplier)).hasSize(1);
        PurchaseOrder draft = purchases.draft(supplier, PurchaseSamples.line(product, "5", null));
        assertThat(low(supplier)).as("a draft counts as on order").isEmpty();
        asClerk(() -> orders.cancel(draft.getId(), draft.getVersion(), null));
        assertThat(low(supplier)).hasSize(1);
        Product idle = asClerk(() -> catalog.find(product.getId()).orElseThrow());
        idle.setActive(false);
        Samples.asAdmin(() -> catalog.save(idle));
        assertThat(low(supplier)).isEmpty();
    }

    @Test
    void suggests_whole_reorder_quantities_that_lift_it_above_the_minimum() {
        assertThat(suggest("10", "4", "3", "0")).isEqualByComparingTo("8");
        assertThat(suggest("10", "7", "3", "0")).isEqualByComparingTo("14");
        assertThat(suggest("10", "25", "3", "2")).isEqualByComparingTo("25");
        assertThat(suggest("10", "0", "3", "2")).isEqualByComparingTo("15");
    }

    private static BigDecimal suggest(String minimum, String reorder, String available, String onOrder) {
        return Replenishment.suggest(new BigDecimal(minimum), new BigDecimal(reorder), new BigDecimal(available), new BigDecimal(onOrder));
    }

    @Test
    void makes_one_draft_for_each_supplier_and_leaves_those_without_supplier() {
        Supplier one = purchases.supplier();
        Supplier two = purchases.supplier();
        Set<Long> products = Set.of(purchases.wanted(one, "10", "5").getId(), purchases.wanted(one, "3", "0").getId(), purchases.wanted(two, "1", "1").getId());
        Product nobody = purchases.wanted(null, "5", "5");
        assertThat(asClerk(lowStock::bySupplier)).anySatisfy(s -> {
            assertThat(s.supplierId()).isEqualTo(one.getId());
            assertThat(s.products()).isEqualTo(2);
        });
        assertThat(asClerk(() -> lowStock.list(ListRequest.first(100).where(Map.of("noSupplier", "true")))).items()).extracting(LowStockRow::id).contains(nobody.getId());
        List<LowStock.Made> made = asClerk(() -> lowStock.order(new LowStock.Wish(null, products)));
        assertThat(made).extracting(LowStock.Made::supplierId).containsExactly(one.getId(), two.getId());
        assertThat(made).extracting(LowStock.Made::lines).containsExactly(2, 1);
        assertThat(low(one)).isEmpty();
        assertThatThrownBy(() -> asClerk(() -> lowStock.order(new LowStock.Wish(Set.of(one.getId()), null))))
                .satisfies(e -> assertThat(Failures.problem(e).code()).isEqualTo("lowStock.nothing"));
    }

    @Test
    void orders_once_what_ten_clerks_order_at_once() throws Exception {
        Supplier supplier = purchases.supplier();
        for (int i = 0; i < 8; i++) {
            purchases.wanted(supplier, "10", "5");
        }
        Callable<@Nullable Integer> clerk = () -> {
            try {
                return asClerk(() -> lowStock.order(new LowStock.Wish(Set.of(supplier.getId()), null))).getFirst().lines();
            } catch (RuntimeException e) {
                assertThat(Failures.problem(e).code()).isEqualTo("lowStock.nothing");
                return 0;
            }
        };
        List<Integer> lines = new ArrayList<>();
        try (var clerks = Executors.newFixedThreadPool(10)) {
            for (Future<@Nullable Integer> done : clerks.invokeAll(IntStream.range(0, 10).mapToObj(i -> clerk).toList())) {
                lines.add(done.get());
            }
        }
        assertThat(lines).containsOnlyOnce(8).containsOnly(8, 0);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM purchase_order WHERE supplier_id = ?").param(supplier.getId()).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void keeps_the_supply_equal_to_what_it_is_made_of() {
        Supplier supplier = purchases.supplier();
        Product product = purchases.wanted(supplier, "10", "5");
        PurchaseOrder order = purchases.draft(supplier, PurchaseSamples.line(product, "9", null), PurchaseSamples.line(product, "2", null));
        PurchaseOrder fewer = asClerk(() -> orders.update(order.getId(), order.getVersion(), new PurchaseOrderDraft(
                supplier.getId(), null, null, null, null, List.of(PurchaseSamples.line(product, "7", null)))));
        PurchaseOrder sent = asClerk(() -> orders.send(fewer.getId(), fewer.getVersion()));
        Receipt receipt = asClerk(() -> receiving.receive(sent.getId(), PurchaseSamples.delivery("3")));
        assertThat(onOrder(product)).isEqualByComparingTo("4");
        asClerk(() -> receiving.reverse(receipt.getId(), "Error"));
        assertThat(onOrder(product)).isEqualByComparingTo("7");
        assertThat(jdbc.sql("""
                SELECT COUNT(*) FROM product p JOIN stock_level l ON l.product_id = p.id LEFT JOIN product_supply s ON s.product_id = p.id
                WHERE s.product_id IS NULL OR s.available <> l.on_hand - l.reserved OR s.min_stock <> p.min_stock OR NOT s.supplier_id <=> p.supplier_id
                    OR s.in_use <> (p.active = 1 AND p.deleted_at IS NULL)
                    OR s.on_order <> (SELECT COALESCE(SUM(o.open_quantity), 0) FROM purchase_order_line o WHERE o.product_id = p.id)""")
                .query(Integer.class).single()).isZero();
    }

    @Test
    void finds_what_runs_short_by_an_index() {
        Supplier supplier = purchases.supplier();
        jdbc.sql("ANALYZE TABLE product_supply").query().listOfRows();
        assertThat(jdbc.sql("EXPLAIN SELECT s.product_id FROM product_supply s WHERE s.low = 1 AND s.supplier_id = ? ORDER BY s.missing DESC LIMIT 50")
                .param(supplier.getId()).query().listOfRows().getFirst().get("key")).isEqualTo("ix_product_supply_low_supplier");
        assertThat(jdbc.sql("EXPLAIN SELECT s.product_id FROM product_supply s WHERE s.low = 1 ORDER BY s.missing DESC, s.product_id DESC LIMIT 50")
                .query().listOfRows().getFirst().get("key")).isIn("ix_product_supply_low", "ix_product_supply_low_supplier");
    }

    @Test
    void tells_from_the_receipts_how_a_supplier_keeps_its_word() {
        Supplier supplier = purchases.supplier();
        LocalDate today = calendar.today();
        PurchaseOrder draft = asClerk(() -> orders.create(new PurchaseOrderDraft(
                supplier.getId(), today.minusDays(3), today, null, null, List.of(purchases.line("10", "20"), purchases.line("10", "5")))));
        PurchaseOrder sent = asClerk(() -> orders.send(draft.getId(), draft.getVersion()));
        asClerk(() -> receiving.receive(sent.getId(), new Delivery(null, null, null, List.of(
                new Delivery.Line(1, new BigDecimal("10"), new BigDecimal("22"), null), new Delivery.Line(2, new BigDecimal("5"), null, null)))));
        SupplierFigures figures = asClerk(() -> performance.of(supplier.getId(), today.minusDays(30), today).orElseThrow());
        assertThat(figures.orders()).isEqualTo(1);
        assertThat(figures.onTime()).isEqualByComparingTo("0.5");
        assertThat(figures.fulfilled()).isEqualByComparingTo("0.75");
        assertThat(figures.priceDrift()).isEqualByComparingTo("0.0889");
        assertThat(figures.leadDays()).isEqualByComparingTo("0");
        assertThat(asClerk(() -> performance.over(today.minusDays(30), today))).contains(figures);
    }

    private BigDecimal onOrder(Product product) {
        return jdbc.sql("SELECT on_order FROM product_supply WHERE product_id = ?").param(product.getId()).query(BigDecimal.class).single();
    }

    private List<LowStockRow> low(Supplier supplier) {
        return asClerk(() -> lowStock.list(ListRequest.first(50).where(Map.of("supplierId", String.valueOf(supplier.getId()))))).items();
    }

    private void receipt(Product product, String quantity) {
        asClerk(() -> ledger.post(new MovementCommand(product.getCode(), MovementType.RECEIPT, new BigDecimal(quantity), BigDecimal.TEN, null, null, null)));
    }

    private void issue(Product product, String quantity) {
        asClerk(() -> ledger.post(new MovementCommand(product.getCode(), MovementType.ISSUE, new BigDecimal(quantity), null, null, null, null)));
    }
}
