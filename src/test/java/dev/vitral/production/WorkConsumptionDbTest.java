package dev.vitral.production;

import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.Api;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.Product;
import dev.vitral.quoting.Quotation;
import dev.vitral.quoting.Quotations;
import dev.vitral.quoting.QuoteDraft;
import dev.vitral.shared.Failures;
import dev.vitral.shared.Problem;
import dev.vitral.stock.StockBooks;
import dev.vitral.stock.StockLevel;
import dev.vitral.stock.StockQueries;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class WorkConsumptionDbTest {
    @Autowired
    Catalog catalog;

    @Autowired
    WorkShortages shortages;

    @Autowired
    WorkOrders orders;

    @Autowired
    WorkSamples work;

    @Autowired
    Quotations quotations;

    @Autowired
    StockQueries stock;

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void books_agree() {
        StockBooks.requireAgreed(jdbc);
    }

    @Test
    void takes_what_was_used_out_of_stock_and_frees_the_rest() {
        Product glass = work.glass("10", null);
        WorkOrderRow order = begun(glass, "6");
        WorkOrderRow booked = asClerk(() -> orders.book(order.id(), null, List.of(new WorkConsumption.Used(glass.getCode(), new BigDecimal("4")))));
        assertThat(booked.finishedAt()).isNotNull();
        assertThat(booked.realCost()).isEqualByComparingTo("800");
        assertThat(level(glass).getOnHand()).isEqualByComparingTo("6");
        assertThat(level(glass).getReserved()).isEqualByComparingTo("0");
        assertThat(movements(order)).isEqualTo(1);
    }

    @Test
    void refuses_what_is_not_there_and_what_is_not_of_the_order_and_books_nothing_of_it() {
        Product glass = work.glass("10", null);
        WorkOrderRow order = begun(glass, "6");
        assertThat(refusal(order, glass.getCode(), "11")).isEqualTo("workOrder.insufficient");
        assertThat(refusal(order, "NO-EXISTE", "1")).isEqualTo("workOrder.notMaterial");
        assertThat(movements(order)).isZero();
        assertThat(level(glass).getReserved()).isEqualByComparingTo("6");
    }

    @Test
    void what_is_made_is_booked_as_needed_when_it_goes_to_be_looked_at_and_not_twice() {
        Product glass = work.glass("20", null);
        WorkOrderRow order = work.order(WorkSamples.window(glass.getCode(), 2));
        asClerk(() -> shortages.materials(order.id())).stream().filter(it -> it.shortage().signum() > 0).forEach(it -> work.receive(
                asClerk(() -> catalog.findByCode(it.productCode())).orElseThrow(), it.shortage().toPlainString()));
        BigDecimal needed = asClerk(() -> shortages.materials(order.id())).stream()
                .filter(it -> it.productCode().equals(glass.getCode())).map(MaterialRow::needed).findFirst().orElseThrow();
        asClerk(() -> orders.move(order.id(), null, WorkState.IN_PRODUCTION));

        WorkOrderRow made = asClerk(() -> orders.move(order.id(), null, WorkState.QUALITY_CHECK));
        asClerk(() -> orders.move(order.id(), null, WorkState.IN_PRODUCTION));
        asClerk(() -> orders.move(order.id(), null, WorkState.QUALITY_CHECK));

        assertThat(made.realCost()).isPositive();
        assertThat(made.wasteDifference()).isEqualByComparingTo(made.realWasteRate().subtract(made.quotedWasteRate()));
        assertThat(made.costDifference()).isEqualByComparingTo(made.realCost().subtract(made.quotedCost()));
        List<MaterialRow> materials = asClerk(() -> shortages.materials(order.id()));
        assertThat(made.realCost()).isEqualByComparingTo(materials.stream().map(MaterialRow::usedValue).reduce(BigDecimal.ZERO, BigDecimal::add));
        assertThat(made.realWasteRate()).as("whole bars were taken for short pieces").isGreaterThan(made.quotedWasteRate());
        BigDecimal left = jdbc.sql("SELECT on_hand FROM stock_level WHERE product_id = ?").param(glass.getId()).query(BigDecimal.class).single();
        assertThat(left).isEqualByComparingTo(new BigDecimal("20").subtract(needed));
    }

    @Test
    void books_only_what_is_in_production() {
        WorkOrderRow order = plain(work.glass("10", null), "6");
        assertThatThrownBy(() -> asClerk(() -> orders.book(order.id(), null, List.of())))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("workOrder.state.PENDING"));
    }

    @Test
    void twenty_bookings_at_once_of_one_order_post_once() throws Exception {
        Product glass = work.glass("100", null);
        WorkOrderRow order = begun(glass, "4");
        List<Object> came = atOnce(java.util.Collections.nCopies(20, order), glass, "4");
        assertThat(came).filteredOn(WorkOrderRow.class::isInstance).hasSize(1);
        assertThat(came).filteredOn(it -> !(it instanceof WorkOrderRow)).containsOnly("workOrder.booked");
        assertThat(level(glass).getOnHand()).isEqualByComparingTo("96");
    }

    @Test
    void two_orders_that_want_the_last_of_a_glass_never_take_it_below_zero() throws Exception {
        Product glass = work.glass("10", null);
        List<Object> came = atOnce(List.of(begun(glass, "4"), begun(glass, "4")), glass, "6");
        assertThat(came).filteredOn(WorkOrderRow.class::isInstance).hasSize(1);
        assertThat(came).contains("workOrder.insufficient");
        assertThat(level(glass).getOnHand()).isEqualByComparingTo("4");
    }

    @Test
    void answers_a_retry_with_the_first_booking() {
        WorkOrderRow order = begun(work.glass("10", null), "3");
        Api.Caller caller = api.as("capturista").with("Idempotency-Key", Samples.code());
        String path = "/api/v1/work-orders/" + order.id() + "/consumption";
        Api.Answer first = caller.post(path, "{}");
        assertThat(first.at("realCost")).startsWith("600");
        assertThat(caller.post(path, "{}").at("version")).isEqualTo(first.at("version"));
        assertThat(api.as("capturista").post(path, "{}").at("code")).isEqualTo("workOrder.booked");
        assertThat(api.as("capturista").post(path, "{\"used\": [{\"productCode\": \"X\", \"quantity\": -1}]}").status()).isBetween(400, 422);
        assertThat(movements(order)).isEqualTo(1);
    }

    private WorkOrderRow plain(Product product, String quantity) {
        return work.accept(asClerk(() -> {
            Quotation written = quotations.create(new QuoteDraft(null, null, null, null, null, null, null, null, null, null, null, null, List.of(),
                    List.of(new QuoteDraft.Plain(product.getCode(), new BigDecimal(quantity), null, null))));
            return quotations.send(written.getId(), written.getVersion());
        }));
    }

    private WorkOrderRow begun(Product product, String quantity) {
        WorkOrderRow order = plain(product, quantity);
        return asClerk(() -> orders.move(order.id(), null, WorkState.IN_PRODUCTION));
    }

    private String refusal(WorkOrderRow order, String product, String quantity) {
        return book(order, product, quantity).toString();
    }

    private Object book(WorkOrderRow order, String product, String quantity) {
        try {
            return asClerk(() -> orders.book(order.id(), null, List.of(new WorkConsumption.Used(product, new BigDecimal(quantity)))));
        } catch (RuntimeException e) {
            return Failures.problem(e).code();
        }
    }

    private List<Object> atOnce(List<WorkOrderRow> booked, Product glass, String quantity) throws Exception {
        List<Callable<Object>> turns = new ArrayList<>();
        booked.forEach(order -> turns.add(() -> book(order, glass.getCode(), quantity)));
        List<Object> came = new ArrayList<>();
        try (var clerks = Executors.newFixedThreadPool(turns.size())) {
            for (Future<Object> done : clerks.invokeAll(turns)) {
                came.add(done.get());
            }
        }
        return came;
    }

    private StockLevel level(Product product) {
        return asClerk(() -> stock.level(product.getId()).orElseThrow());
    }

    private int movements(WorkOrderRow order) {
        return jdbc.sql("SELECT COUNT(*) FROM stock_movement WHERE reference = ? AND type = 'CONSUMPTION'").param(order.folio()).query(Integer.class).single();
    }
}
