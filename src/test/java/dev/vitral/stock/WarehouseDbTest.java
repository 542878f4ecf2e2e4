package dev.vitral.stock;

import static dev.vitral.Samples.asAdmin;
import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.catalog.Product;
import dev.vitral.shared.Failures;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stock by warehouse, and its way from one to another (STK-4, I1 to I3). */
@AppTest
class WarehouseDbTest {
    @Autowired
    StockLedger ledger;

    @Autowired
    StockTransfers transfers;

    @Autowired
    StockOnHand stock;

    @Autowired
    StockQueries queries;

    @Autowired
    Warehouses warehouses;

    @Autowired
    Samples samples;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void books_agree() {
        StockBooks.requireAgreed(jdbc);
    }

    @Test
    void keeps_each_warehouse_apart_and_one_average_for_all() {
        Warehouse north = warehouse();
        Product product = samples.product();
        post(product, MovementType.RECEIPT, "10", "10", null);
        post(product, MovementType.RECEIPT, "10", "20", north.getCode());
        assertThat(onHand(product, "PRINCIPAL")).isEqualByComparingTo("10");
        assertThat(onHand(product, north.getCode())).isEqualByComparingTo("10");
        assertThatThrownBy(() -> post(product, MovementType.ISSUE, "15", null, north.getCode())).isInstanceOfSatisfying(Problem.class, p -> {
            assertThat(p.code()).isEqualTo("stock.insufficient");
            assertThat(p.members().get("available")).isEqualTo("10.000000");
        });
        StockMovement issue = post(product, MovementType.ISSUE, "4", null, north.getCode());
        assertThat(issue.getUnitCost()).isEqualByComparingTo("15");
        assertThat(onHand(product, north.getCode())).isEqualByComparingTo("6");
        asClerk(() -> ledger.reverse(issue.getId(), "equivocado"));
        assertThat(onHand(product, north.getCode())).as("back where it was taken").isEqualByComparingTo("10");
    }

    @Test
    void moves_stock_by_two_legs_that_net_to_zero() {
        Warehouse north = warehouse();
        Product one = stocked("10", "10");
        Product two = stocked("3", "3.3333");
        StockTransfer transfer = transfer(null, north.getCode(), Map.of(one, "4", two, "3"));
        assertThat(onHand(one, north.getCode())).isEqualByComparingTo("4");
        assertThat(onHand(one, "PRINCIPAL")).isEqualByComparingTo("6");
        assertThat(onHand(two, "PRINCIPAL")).isEqualByComparingTo("0");
        List<MovementRow> legs = asClerk(() -> transfers.lines(transfer.getId()));
        assertThat(legs).hasSize(4);
        assertThat(legs.stream().map(MovementRow::changeValue).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("0");
        StockLevel after = asClerk(() -> queries.level(two.getId()).orElseThrow());
        assertThat(after.getValue()).isEqualByComparingTo("10");
        assertThat(after.getAverageCost()).as("no transfer moves the average").isEqualByComparingTo("3.3333");
    }

    @Test
    void moves_all_lines_or_none() {
        Warehouse north = warehouse();
        Product plenty = stocked("10", "10");
        Product few = stocked("2", "10");
        assertThatThrownBy(() -> transfer(null, north.getCode(), Map.of(plenty, "4", few, "3"))).isInstanceOfSatisfying(Problem.class, p -> {
            assertThat(p.code()).isEqualTo("stock.insufficient");
            assertThat(p.members()).containsEntry("productCode", few.getCode()).containsEntry("available", "2.000000");
        });
        assertThat(onHand(plenty, "PRINCIPAL")).isEqualByComparingTo("10");
        assertThatThrownBy(() -> transfer(null, "PRINCIPAL", Map.of(plenty, "1")))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("transfer.sameWarehouse"));
    }

    @Test
    void does_not_reverse_one_leg_alone() {
        Warehouse north = warehouse();
        Product product = stocked("10", "10");
        long leg = asClerk(() -> transfers.lines(transfer(null, north.getCode(), Map.of(product, "4")).getId())).getFirst().id();
        assertThatThrownBy(() -> asClerk(() -> ledger.reverse(leg, "no")))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("movement.isTransfer"));
    }

    @Test
    void lets_opposite_transfers_of_the_same_products_pass_each_other() throws Exception {
        Warehouse north = warehouse();
        Product one = stocked("100", "10");
        Product two = stocked("100", "10");
        transfer(null, north.getCode(), Map.of(one, "50", two, "50"));
        List<Callable<@Nullable Void>> work = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            boolean out = i % 2 == 0;
            List<Product> order = out ? List.of(one, two) : List.of(two, one);
            work.add(() -> {
                asClerk(() -> transfers.post(new TransferCommand(out ? null : north.getCode(), out ? north.getCode() : "PRINCIPAL", null, null, null,
                        order.stream().map(p -> new TransferCommand.Line(p.getCode(), BigDecimal.ONE, null)).toList())));
                return null;
            });
        }
        run(work, 20);
        for (Product product : List.of(one, two)) {
            assertThat(onHand(product, "PRINCIPAL")).isEqualByComparingTo("50");
            assertThat(onHand(product, north.getCode())).isEqualByComparingTo("50");
        }
    }

    @Test
    void sells_exactly_the_stock_while_fifty_clerks_move_and_sell_it() throws Exception {
        Warehouse north = warehouse();
        Product product = stocked("60", "10");
        AtomicInteger sold = new AtomicInteger();
        List<Callable<@Nullable Void>> work = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            int clerk = i;
            work.add(() -> {
                for (int turn = 0; turn < 3; turn++) {
                    String here = (clerk + turn) % 2 == 0 ? "PRINCIPAL" : north.getCode();
                    String there = (clerk + turn) % 2 == 0 ? north.getCode() : "PRINCIPAL";
                    attempt(() -> transfer(here, there, Map.of(product, "1")));
                    if (attempt(() -> post(product, MovementType.ISSUE, "1", null, there))) {
                        sold.incrementAndGet();
                    }
                }
                return null;
            });
        }
        run(work, 50);
        BigDecimal left = onHand(product, "PRINCIPAL").add(onHand(product, north.getCode()));
        assertThat(left.add(BigDecimal.valueOf(sold.get()))).isEqualByComparingTo("60");
        assertThat(asClerk(() -> queries.level(product.getId()).orElseThrow().getOnHand())).isEqualByComparingTo(left);
        assertThat(sold.get()).isGreaterThan(30);
    }

    private static boolean attempt(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException e) {
            assertThat(Failures.problem(e).code()).isEqualTo("stock.insufficient");
            return false;
        }
    }

    private static void run(List<Callable<@Nullable Void>> work, int threads) throws Exception {
        try (var clerks = Executors.newFixedThreadPool(threads)) {
            for (Future<@Nullable Void> done : clerks.invokeAll(work)) {
                done.get();
            }
        }
    }

    @Test
    void takes_no_warehouse_with_stock_out_of_use_and_puts_nothing_into_one_that_is() {
        Warehouse north = warehouse();
        Product product = stocked("10", "10");
        transfer(null, north.getCode(), Map.of(product, "1"));
        assertThatThrownBy(() -> asAdmin(() -> warehouses.delete(north.getId(), north.getVersion())))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("warehouse.hasStock"));
        transfer(north.getCode(), "PRINCIPAL", Map.of(product, "1"));
        asAdmin(() -> warehouses.delete(north.getId(), north.getVersion()));
        assertThatThrownBy(() -> post(product, MovementType.RECEIPT, "1", "1", north.getCode()))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("warehouse.outOfUse"));
        Warehouse main = asClerk(() -> warehouses.find(1).orElseThrow());
        assertThat(main.isStandard()).isTrue();
        assertThatThrownBy(() -> asAdmin(() -> warehouses.delete(1, main.getVersion())))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("warehouse.isDefault"));
    }

    @Test
    void loses_no_receipt_to_a_warehouse_that_is_taken_out_of_use_meanwhile() throws Exception {
        for (int round = 0; round < 10; round++) {
            Warehouse north = warehouse();
            Product product = stocked("1", "10");
            List<Callable<@Nullable Void>> work = List.of(
                    () -> {
                        refusable(() -> post(product, MovementType.RECEIPT, "1", "1", north.getCode()));
                        return null;
                    },
                    () -> {
                        refusable(() -> asAdmin(() -> warehouses.delete(north.getId(), north.getVersion())));
                        return null;
                    });
            run(work, 2);
            boolean gone = asClerk(() -> warehouses.find(north.getId()).orElseThrow().isDeleted());
            assertThat(onHand(product, north.getCode())).isEqualByComparingTo(gone ? "0" : "1");
        }
    }

    private static void refusable(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            assertThat(Failures.problem(e).code()).isIn("warehouse.outOfUse", "warehouse.hasStock");
        }
    }

    @Test
    void remembers_where_in_the_warehouse_a_product_was_put() {
        Warehouse north = warehouse("A-01", "B-02");
        Product product = samples.product();
        asClerk(() -> ledger.post(new MovementCommand(product.getCode(), MovementType.RECEIPT, BigDecimal.TEN, BigDecimal.ONE, null, null, null,
                north.getCode(), "b-02")));
        ListRequest there = ListRequest.first(10).where(Map.of("warehouse", north.getCode(), "location", "B-02"));
        assertThat(asClerk(() -> stock.list(there)).items()).extracting(StockRow::productCode, StockRow::location)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(product.getCode(), "B-02"));
        assertThatThrownBy(() -> asClerk(() -> ledger.post(new MovementCommand(product.getCode(), MovementType.RECEIPT, BigDecimal.TEN, BigDecimal.ONE,
                null, null, null, null, "B-02")))).isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("location.notFound"));
        assertThatThrownBy(() -> asAdmin(() -> warehouses.change(north.getId(), north.getVersion(), w -> w.replaceLocations(Map.of("A-01", "")))))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("warehouse.locationInUse"));
    }

    @Test
    void lists_what_there_is_in_all_and_in_one() {
        Warehouse north = warehouse();
        Product product = stocked("10", "10");
        transfer(null, north.getCode(), Map.of(product, "3"));
        StockRow all = asClerk(() -> stock.find(product.getId()).orElseThrow());
        assertThat(all.onHand()).isEqualByComparingTo("10");
        assertThat(all.value()).isEqualByComparingTo("100");
        ListRequest one = ListRequest.first(10).where(Map.of("warehouse", north.getCode()));
        for (String order : List.of("code", "description", "onHand", "minStock")) {
            assertThat(asClerk(() -> stock.list(one.sortedBy(order, true))).items()).as(order).singleElement().satisfies(row -> {
                assertThat(row.onHand()).isEqualByComparingTo("3");
                assertThat(row.available()).isEqualByComparingTo("10");
                assertThat(row.value()).isEqualByComparingTo("30");
            });
        }
        assertThat(asClerk(() -> stock.count(one)).count()).isEqualTo(1);
        assertThat(asClerk(() -> stock.list(one.matching(product.getCode()))).items()).hasSize(1);
    }

    private Warehouse warehouse(String... locations) {
        return asAdmin(() -> {
            Warehouse warehouse = new Warehouse(Samples.code(), "Bodega");
            java.util.Map<String, @Nullable String> spots = new java.util.LinkedHashMap<>();
            for (String location : locations) {
                spots.put(location, null);
            }
            warehouse.replaceLocations(spots);
            return warehouses.save(warehouse);
        });
    }

    private Product stocked(String quantity, String cost) {
        Product product = samples.product();
        post(product, MovementType.RECEIPT, quantity, cost, null);
        return product;
    }

    private StockMovement post(Product product, MovementType type, String quantity, @Nullable String cost, @Nullable String warehouse) {
        return asClerk(() -> ledger.post(new MovementCommand(product.getCode(), type, new BigDecimal(quantity), cost == null ? null : new BigDecimal(cost),
                null, null, null, warehouse, null)));
    }

    private StockTransfer transfer(@Nullable String from, String to, Map<Product, String> quantities) {
        return asClerk(() -> transfers.post(new TransferCommand(from, to, null, null, null, quantities.entrySet().stream()
                .map(e -> new TransferCommand.Line(e.getKey().getCode(), new BigDecimal(e.getValue()), null))
                .toList())));
    }

    private BigDecimal onHand(Product product, String warehouse) {
        return asClerk(() -> stock.in(product.getId(), warehouse));
    }
}
