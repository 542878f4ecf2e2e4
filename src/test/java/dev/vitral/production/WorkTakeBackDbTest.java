package dev.vitral.production;

import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.Api;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.catalog.Product;
import dev.vitral.shared.Failures;
import dev.vitral.shared.ListRequest;
import dev.vitral.stock.StockBooks;
import dev.vitral.stock.StockLevel;
import dev.vitral.stock.StockQueries;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a work order used goes back whole, through the order alone, and can be booked anew. */
@AppTest
class WorkTakeBackDbTest {
    @Autowired
    WorkShortages shortages;

    @Autowired
    WorkOrders orders;

    @Autowired
    WorkSamples work;

    @Autowired
    Offcuts offcuts;

    @Autowired
    StockQueries stock;

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void books_agree() {
        StockBooks.requireAgreed(jdbc);
        for (WorkInvariant invariant : WorkInvariant.values()) {
            assertThat(jdbc.sql(invariant.offenders()).query().listOfRows()).as(invariant.name()).isEmpty();
        }
    }

    /** What lies on the shelf of the demo's profiles would be cut by the plans of other tests. */
    @AfterEach
    void nothing_stays_on_the_shelf() {
        asClerk(() -> offcuts.list(ListRequest.first(500).where(Map.of("state", "AVAILABLE")))).items()
                .forEach(it -> asClerk(() -> offcuts.scrap(it.id(), null, "fin de la prueba")));
    }

    @Test
    void puts_all_back_sets_it_aside_and_books_anew() {
        Product glass = work.glass("20", null);
        WorkOrderRow order = begun(glass);
        StockLevel before = level(glass);
        List<MaterialRow> needs = materials(order);
        WorkOrderRow booked = asClerk(() -> orders.book(order.id(), null, List.of()));
        assertThat(booked.realCost()).isPositive();

        WorkOrderRow back = asClerk(() -> orders.takeBack(order.id(), null, "Se registró antes de cortar"));

        assertThat(back.finishedAt()).isNull();
        assertThat(back.realCost()).isNull();
        assertThat(materials(order)).extracting(MaterialRow::used).allMatch(it -> it.signum() == 0);
        assertThat(materials(order)).usingElementComparatorOnFields("productCode", "reserved", "shortage").containsExactlyElementsOf(needs);
        assertThat(level(glass).getOnHand()).isEqualByComparingTo(before.getOnHand());
        assertThat(level(glass).getReserved()).isEqualByComparingTo(before.getReserved());
        assertThat(level(glass).getValue()).isEqualByComparingTo(before.getValue());

        assertThat(asClerk(() -> orders.book(order.id(), null, List.of())).realCost()).isEqualByComparingTo(booked.realCost());
    }

    @Test
    void nobody_reverses_one_of_its_movements_alone() {
        WorkOrderRow order = begun(work.glass("20", null));
        asClerk(() -> orders.book(order.id(), null, List.of()));
        List<Long> movements = jdbc.sql("SELECT id FROM stock_movement WHERE reference = ? AND type IN ('CONSUMPTION', 'PRODUCTION_RETURN')").param(order.folio())
                .query(Long.class).list();
        assertThat(movements).isNotEmpty();
        for (long movement : movements) {
            Api.Answer refused = api.as("capturista").post("/api/v1/movements/" + movement + "/reverse", "{\"reason\": \"Error\"}");
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.at("code")).isEqualTo("movement.held");
        }
    }

    @Test
    void asks_for_a_reason_and_answers_a_retry_with_the_first() {
        WorkOrderRow order = begun(work.glass("20", null));
        String path = "/api/v1/work-orders/" + order.id() + "/consumption/undo";
        assertThat(api.as("capturista").post(path, "{\"reason\": \"Nada\"}").at("code")).isEqualTo("workOrder.notBooked");
        asClerk(() -> orders.book(order.id(), null, List.of()));
        assertThat(api.as("capturista").post(path, "{\"reason\": \" \"}").status()).isBetween(400, 422);
        Api.Caller caller = api.as("capturista").with("Idempotency-Key", Samples.code());
        Api.Answer first = caller.post(path, "{\"reason\": \"Error\"}");
        assertThat(first.status()).isEqualTo(200);
        assertThat(caller.post(path, "{\"reason\": \"Error\"}").at("version")).isEqualTo(first.at("version"));
    }

    @Test
    void takes_back_once_however_many_ask_while_others_book() throws Exception {
        Product glass = work.glass("20", null);
        WorkOrderRow order = begun(glass);
        BigDecimal before = level(glass).getOnHand();
        asClerk(() -> orders.book(order.id(), null, List.of()));
        List<Callable<Object>> turns = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            turns.add(() -> attempt(() -> orders.takeBack(order.id(), null, "Error")));
            turns.add(() -> attempt(() -> orders.book(order.id(), null, List.of())));
        }
        try (var clerks = Executors.newFixedThreadPool(turns.size())) {
            for (Future<Object> done : clerks.invokeAll(turns)) {
                assertThat(done.get()).isIn("done", "workOrder.booked", "workOrder.notBooked");
            }
        }
        if (asClerk(() -> orders.find(order.id())).orElseThrow().finishedAt() != null) {
            asClerk(() -> orders.takeBack(order.id(), null, "Error"));
        }
        assertThat(level(glass).getOnHand()).isEqualByComparingTo(before);
    }

    @Test
    void the_invariants_find_an_order_that_tells_lies() {
        WorkOrderRow order = begun(work.glass("20", null));
        asClerk(() -> orders.book(order.id(), null, List.of()));
        transaction.executeWithoutResult(status -> {
            jdbc.sql("UPDATE work_material SET used = used + 0.000001, used_value = used_value + 0.01 WHERE work_order_id = ?").param(order.id()).update();
            for (WorkInvariant invariant : WorkInvariant.values()) {
                assertThat(jdbc.sql(invariant.offenders()).query().listOfRows()).as(invariant.name()).isNotEmpty();
            }
            status.setRollbackOnly();
        });
    }

    private static Object attempt(Callable<?> work) {
        return asClerk(() -> {
            try {
                work.call();
                return "done";
            } catch (Exception e) {
                return Failures.problem(e).code();
            }
        });
    }

    private WorkOrderRow begun(Product glass) {
        WorkOrderRow order = work.order(WorkSamples.window(glass.getCode(), 2));
        work.planned(order);
        materials(order).stream().filter(it -> it.shortage().signum() > 0).forEach(it -> work.receive(it.productCode(), it.shortage().toPlainString()));
        asClerk(() -> shortages.reserve(order.id(), null));
        return asClerk(() -> orders.move(order.id(), null, WorkState.IN_PRODUCTION));
    }

    private List<MaterialRow> materials(WorkOrderRow order) {
        return asClerk(() -> shortages.materials(order.id()));
    }

    private StockLevel level(Product product) {
        return asClerk(() -> stock.level(product.getId()).orElseThrow());
    }
}
