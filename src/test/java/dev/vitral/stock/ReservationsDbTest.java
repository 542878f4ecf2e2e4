package dev.vitral.stock;

import static dev.vitral.Samples.asAdmin;
import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.Api;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.catalog.Product;
import dev.vitral.shared.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@AppTest
class ReservationsDbTest {
    @Autowired
    Reservations reservations;

    @Autowired
    StockLedger ledger;

    @Autowired
    StockQueries queries;

    @Autowired
    Warehouses warehouses;

    @Autowired
    StockTransfers transfers;

    @Autowired
    Samples samples;

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final String order = "OT-" + Samples.code();

    @AfterEach
    void books_agree() {
        StockBooks.requireAgreed(jdbc);
    }

    @Test
    void sets_aside_what_there_is_and_says_what_is_missing() {
        Product product = stocked("10");
        Reserved first = reserve(order, product, "6");
        assertThat(first.reserved()).isEqualByComparingTo("6");
        assertThat(first.shortage()).isEqualByComparingTo("0");
        Reserved second = reserve("OT-" + Samples.code(), product, "6");
        assertThat(second.reserved()).isEqualByComparingTo("4");
        assertThat(second.shortage()).isEqualByComparingTo("2");
        assertThat(available(product)).isEqualByComparingTo("0");
    }

    @Test
    void asks_twice_and_changes_nothing_until_more_has_come() {
        Product product = stocked("4");
        reserve(order, product, "6");
        assertThat(reserve(order, product, "6").reserved()).isEqualByComparingTo("4");
        post(product, MovementType.RECEIPT, "5", null);
        assertThat(reserve(order, product, "6").reserved()).isEqualByComparingTo("6");
        assertThat(available(product)).isEqualByComparingTo("3");
        assertThat(reserve(order, product, "2").reserved()).as("less gives the rest back").isEqualByComparingTo("2");
        assertThat(available(product)).isEqualByComparingTo("7");
    }

    @Test
    void refuses_an_issue_of_what_is_set_aside_but_to_its_own_document() {
        Product product = stocked("10");
        reserve(order, product, "6");
        assertThatThrownBy(() -> post(product, MovementType.ISSUE, "5", null)).isInstanceOfSatisfying(Problem.class, p -> {
            assertThat(p.code()).isEqualTo("stock.insufficient");
            assertThat(p.members()).containsEntry("available", "4.000000");
        });
        assertThatThrownBy(() -> consume("OT-" + Samples.code(), product, "5"))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("stock.insufficient"));
        consume(order, product, "5");
        assertThat(available(product)).isEqualByComparingTo("4");
        consume(order, product, "2");
        assertThat(available(product)).as("one of the reservation, one that was free").isEqualByComparingTo("3");
        assertThat(asClerk(() -> reservations.of(order))).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(ReservationState.CONSUMED);
            assertThat(row.consumed()).isEqualByComparingTo("6");
        });
        assertThat(reserve(order, product, "6").reserved()).as("what was taken is not wanted again").isEqualByComparingTo("0");
    }

    @Test
    void gives_back_once_what_a_document_held() {
        Product one = stocked("10");
        Product two = stocked("3");
        asClerk(() -> reservations.reserve(order, List.of(new Want(two.getId(), new BigDecimal("5")), new Want(one.getId(), BigDecimal.ONE))));
        for (int i = 0; i < 2; i++) {
            asClerk(() -> {
                reservations.release(order);
                return null;
            });
            assertThat(available(one)).isEqualByComparingTo("10");
            assertThat(available(two)).isEqualByComparingTo("3");
        }
        assertThat(asClerk(() -> reservations.of(order))).extracting(ReservationRow::state).containsOnly(ReservationState.RELEASED);
    }

    @Test
    void sets_aside_in_one_warehouse_no_more_than_lies_there_and_goes_along_with_a_transfer() {
        Warehouse north = asAdmin(() -> warehouses.save(new Warehouse(Samples.code(), "Bodega")));
        Product product = stocked("10");
        transfer(product, north, "3");
        Reserved there = asClerk(() -> reservations.reserve(order, List.of(new Want(product.getId(), new BigDecimal("5"), north.getCode())))).getFirst();
        assertThat(there.reserved()).isEqualByComparingTo("3");
        String other = "OT-" + Samples.code();
        assertThat(asClerk(() -> reservations.reserve(other, List.of(new Want(product.getId(), BigDecimal.ONE, north.getCode())))).getFirst().reserved())
                .isEqualByComparingTo("0");
        asClerk(() -> reservations.reserve(order, List.of(new Want(product.getId(), BigDecimal.TEN))));
        transfer(product, north, "7");
        assertThat(available(product)).isEqualByComparingTo("0");
    }

    @Test
    void shows_truly_what_is_reserved_and_takes_it_by_rest() {
        Product product = stocked("10");
        reserve(order, product, "6");
        Api.Answer shown = api.as("capturista").get("/api/v1/products/" + product.getId());
        assertThat(new BigDecimal(shown.at("reserved"))).isEqualByComparingTo("6");
        assertThat(new BigDecimal(shown.at("available"))).isEqualByComparingTo("4");
        String body = """
                {"productCode": "%s", "type": "CONSUMPTION", "quantity": 6, "reservation": "%s"}""".formatted(product.getCode(), order);
        String without = body.replace(", \"reservation\": \"" + order + "\"", "");
        Api.Answer refused = api.as("capturista").post("/api/v1/movements", without);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("code")).isEqualTo("stock.insufficient");
        assertThat(new BigDecimal(refused.at("available"))).isEqualByComparingTo("4");
        assertThat(api.as("capturista").post("/api/v1/movements", body).status()).isEqualTo(201);
        Api.Answer listed = api.as("capturista").get("/api/v1/reservations?productCode=" + product.getCode());
        assertThat(listed.at("items/0/state")).isEqualTo("CONSUMED");
        assertThat(api.as("gerente").post("/api/v1/reservations/" + listed.at("items/0/id") + "/release", null).at("state")).isEqualTo("CONSUMED");
    }

    @Test
    void fifty_documents_at_once_set_aside_exactly_what_there_is() throws Exception {
        Product scarce = stocked("120");
        Product plenty = stocked("1000");
        List<Callable<Reserved>> work = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            String document = order + "-" + i;
            List<Want> wants = List.of(new Want(scarce.getId(), new BigDecimal("7")), new Want(plenty.getId(), new BigDecimal("7")));
            List<Want> order = i % 2 == 0 ? wants : wants.reversed();
            work.add(() -> asClerk(() -> reservations.reserve(document, order)).stream()
                    .filter(it -> it.productId() == scarce.getId())
                    .findFirst()
                    .orElseThrow());
        }
        BigDecimal held = BigDecimal.ZERO;
        BigDecimal missing = BigDecimal.ZERO;
        try (var clerks = Executors.newFixedThreadPool(50)) {
            for (Future<Reserved> done : clerks.invokeAll(work)) {
                held = held.add(done.get().reserved());
                missing = missing.add(done.get().shortage());
            }
        }
        assertThat(held).isEqualByComparingTo("120");
        assertThat(missing).isEqualByComparingTo("230");
        assertThat(available(scarce)).isEqualByComparingTo("0");
        assertThat(available(plenty)).isEqualByComparingTo("650");
    }

    @Test
    void an_invariant_tells_of_a_reserve_that_no_document_holds() {
        Product product = stocked("10");
        reserve(order, product, "6");
        broken(product, "5");
        assertThat(jdbc.sql(StockInvariant.RESERVED_IS_OPEN.offenders()).query().listOfRows())
                .singleElement()
                .satisfies(row -> assertThat(row.get("product_id")).isEqualTo(product.getId()));
        broken(product, "6");
    }

    private void broken(Product product, String reserved) {
        transactions.executeWithoutResult(status -> jdbc.sql("UPDATE stock_level SET reserved = ? WHERE product_id = ?")
                .params(new BigDecimal(reserved), product.getId())
                .update());
    }

    private Reserved reserve(String document, Product product, String quantity) {
        return asClerk(() -> reservations.reserve(document, List.of(new Want(product.getId(), new BigDecimal(quantity)))).getFirst());
    }

    private StockMovement consume(String document, Product product, String quantity) {
        return asClerk(() -> reservations.consume(
                document, new MovementCommand(product.getCode(), MovementType.CONSUMPTION, new BigDecimal(quantity), null, null, null, null)));
    }

    private void transfer(Product product, Warehouse to, String quantity) {
        asClerk(() -> transfers.post(new TransferCommand(null, to.getCode(), null, null, null,
                List.of(new TransferCommand.Line(product.getCode(), new BigDecimal(quantity), null)))));
    }

    private BigDecimal available(Product product) {
        return asClerk(() -> queries.level(product.getId()).orElseThrow().getAvailable());
    }

    private Product stocked(String quantity) {
        Product product = samples.product();
        post(product, MovementType.RECEIPT, quantity, null);
        return product;
    }

    private StockMovement post(Product product, MovementType type, String quantity, @Nullable String reason) {
        return asClerk(() -> ledger.post(new MovementCommand(
                product.getCode(), type, new BigDecimal(quantity), type == MovementType.RECEIPT ? BigDecimal.TEN : null, null, null, reason)));
    }
}
