package dev.vitral.stock;

import static dev.vitral.Samples.asAdmin;
import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vitral.Api;
import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.catalog.Product;
import dev.vitral.history.ChangeSets;
import dev.vitral.history.ConflictMode;
import dev.vitral.jobs.JobState;
import dev.vitral.jobs.Jobs;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Failures;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Roles;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Physical counts (STK-8). */
@AppTest
class StockCountDbTest {
    @Autowired
    StockCounts counts;

    @Autowired
    CountSheet sheet;

    @Autowired
    CountApproval approval;

    @Autowired
    StockLedger ledger;

    @Autowired
    StockOnHand stock;

    @Autowired
    Warehouses warehouses;

    @Autowired
    Samples samples;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Api api;

    @Autowired
    ChangeSets sets;

    @Autowired
    Jobs jobs;

    Warehouse warehouse;

    @BeforeEach
    void aWarehouseOfItsOwn() {
        warehouse = asAdmin(() -> warehouses.save(new Warehouse(Samples.code(), "Bodega")));
    }

    @AfterEach
    void booksAgree() {
        StockBooks.requireAgreed(jdbc);
    }

    @Test
    void posts_what_differed_at_the_moment_of_counting_whatever_moved_since() {
        Product short_ = stocked("10");
        Product over = stocked("10");
        Product right = stocked("10");
        Product uncounted = stocked("10");
        long count = count();
        counted(count, short_, "8");
        counted(count, over, "11");
        issue(right, "4");
        counted(count, right, "6");
        issue(short_, "5");
        asClerk(() -> counts.review(count));
        assertThat(asManager(() -> approval.approve(count))).isEqualTo(CountState.APPROVED);
        assertThat(onHand(short_)).as("10 − 5 sold − 2 missing").isEqualByComparingTo("3");
        assertThat(onHand(over)).isEqualByComparingTo("11");
        assertThat(onHand(right)).isEqualByComparingTo("6");
        assertThat(onHand(uncounted)).isEqualByComparingTo("10");
        CountRow row = asManager(() -> counts.find(count).orElseThrow());
        assertThat(row.differing()).isEqualTo(2);
        assertThat(row.value()).as("−2 and +1 at 10").isEqualByComparingTo("-10");
        assertThat(jdbc.sql("SELECT COUNT(*) FROM stock_movement WHERE reference = ?").param(row.folio()).query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void is_one_change_set_whose_undo_reverses_every_adjustment() {
        Product short_ = stocked("10");
        Product over = stocked("10");
        long count = count();
        counted(count, short_, "8");
        counted(count, over, "11");
        asClerk(() -> counts.review(count));
        asManager(() -> approval.approve(count));
        String folio = asManager(() -> counts.find(count).orElseThrow()).folio();
        Map<String, Object> set = jdbc.sql("SELECT id, records FROM change_set WHERE kind = 'count' AND title = ?").param(folio).query().singleRow();
        assertThat(((Number) set.get("records")).longValue()).as("two movements, two levels, the count").isEqualTo(5);
        long job = asManager(() -> sets.undo(((Number) set.get("id")).longValue(), ConflictMode.REFUSE)).id();
        await().atMost(Duration.ofSeconds(30)).until(() -> asManager(() -> jobs.find(job).orElseThrow()).state().isOver());
        assertThat(asManager(() -> jobs.find(job).orElseThrow()).state()).isEqualTo(JobState.DONE);
        assertThat(onHand(short_)).isEqualByComparingTo("10");
        assertThat(onHand(over)).isEqualByComparingTo("10");
        assertThat(asManager(() -> counts.find(count).orElseThrow()).state()).isEqualTo(CountState.APPROVED);
    }

    @Test
    void shows_a_blind_counter_nothing_of_what_is_expected() {
        Product product = stocked("10");
        long count = count();
        CountLineRow line = counted(count, product, "7");
        assertThat(line.expected()).isNull();
        assertThat(line.difference()).isNull();
        assertThat(asClerk(() -> counts.find(count).orElseThrow()).differing()).isZero();
        assertThatThrownBy(() -> asClerk(() -> sheet.list(count, ListRequest.first(10).where(Map.of("differs", "true"))))).isInstanceOf(Problem.class);
        assertThat(asManager(() -> sheet.find(count, product.getId()).orElseThrow()).difference()).isEqualByComparingTo("-3");
    }

    @Test
    void counts_again_what_differed_and_keeps_what_was_counted_first() {
        Product product = stocked("10");
        long count = count();
        counted(count, product, "7");
        asClerk(() -> counts.review(count));
        assertThatThrownBy(() -> counted(count, product, "9")).isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("count.state.REVIEW"));
        asManager(() -> counts.recount(count, List.of()));
        assertThat(counted(count, product, "10").round()).isEqualTo(2);
        assertThat(jdbc.sql("SELECT counted FROM count_entry WHERE count_id = ? ORDER BY id").param(count).query(BigDecimal.class).list())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("7"), new BigDecimal("10"));
    }

    @Test
    void lets_another_counter_not_write_over_a_line() {
        Product product = stocked("10");
        long count = count();
        counted(count, product, "7");
        assertThatThrownBy(() -> CurrentUser.as("otra", Roles.CLERK, () -> sheet.count(count, product.getCode(), BigDecimal.ONE)))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("count.countedByOther"));
        assertThat(counted(count, product, "8").counted()).as("their own they may mend").isEqualByComparingTo("8");
    }

    @Test
    void adds_what_was_found_though_nobody_asked_for_it() {
        stocked("10");
        Product found = samples.product();
        long count = count();
        counted(count, found, "2");
        asClerk(() -> counts.review(count));
        asManager(() -> approval.approve(count));
        assertThat(onHand(found)).isEqualByComparingTo("2");
    }

    @Test
    void refuses_the_whole_approval_when_less_is_left_than_is_missing() {
        Product one = stocked("10");
        Product two = stocked("10");
        long count = count();
        counted(count, one, "12");
        counted(count, two, "4");
        issue(two, "9");
        asClerk(() -> counts.review(count));
        assertThatThrownBy(() -> asManager(() -> approval.approve(count))).isInstanceOfSatisfying(Problem.class, p -> {
            assertThat(p.code()).isEqualTo("stock.insufficient");
            assertThat(p.members()).containsEntry("productCode", two.getCode());
        });
        assertThat(onHand(one)).isEqualByComparingTo("10");
        assertThat(asManager(() -> counts.find(count).orElseThrow()).state()).isEqualTo(CountState.REVIEW);
    }

    @Test
    void posts_each_adjustment_once_to_two_managers_while_clerks_sell() throws Exception {
        List<Product> products = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            products.add(stocked("100"));
        }
        long count = count();
        products.forEach(product -> counted(count, product, "98"));
        asClerk(() -> counts.review(count));
        AtomicInteger approved = new AtomicInteger();
        List<Callable<@Nullable Void>> work = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            work.add(() -> {
                try {
                    asManager(() -> approval.approve(count));
                    approved.incrementAndGet();
                } catch (RuntimeException e) {
                    assertThat(Failures.problem(e).code()).isEqualTo("count.state.APPROVED");
                }
                return null;
            });
        }
        for (int i = 0; i < 8; i++) {
            work.add(() -> {
                products.forEach(product -> issue(product, "1"));
                return null;
            });
        }
        try (var people = Executors.newFixedThreadPool(10)) {
            for (Future<@Nullable Void> done : people.invokeAll(work)) {
                done.get();
            }
        }
        assertThat(approved).hasValue(1);
        for (Product product : products) {
            assertThat(onHand(product)).as("100 − 8 sold − 2 missing").isEqualByComparingTo("90");
        }
    }

    @Test
    void posts_a_large_count_in_batches_that_go_on_where_they_stopped() {
        List<Product> products = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            products.add(stocked("10"));
        }
        long count = count();
        products.forEach(product -> counted(count, product, "9"));
        asClerk(() -> counts.review(count));
        new TransactionTemplate(transactions).executeWithoutResult(
                status -> jdbc.sql("UPDATE stock_count SET state = 'APPROVING' WHERE id = ?").param(count).update());
        assertThat(asManager(() -> approval.next(count))).isTrue();
        assertThat(asManager(() -> approval.next(count))).as("done already").isTrue();
        for (Product product : products) {
            assertThat(onHand(product)).isEqualByComparingTo("9");
        }
    }

    @Test
    void asks_for_a_category_or_for_what_moved_or_for_products_named() {
        Product product = stocked("10");
        String there = warehouse.getCode();
        assertThat(lines(new CountCommand(there, CountScope.CATEGORY, "TEST", null, List.of(), true, null))).isEqualTo(1);
        assertThat(lines(new CountCommand(there, CountScope.MOVING, null, null, List.of(), true, null))).isEqualTo(1);
        assertThat(lines(new CountCommand(there, CountScope.PRODUCTS, null, null, List.of(product.getCode()), true, null))).isEqualTo(1);
        assertThatThrownBy(() -> lines(new CountCommand(there, CountScope.LOCATION, null, "A-01", List.of(), true, null)))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("count.empty"));
    }

    @Test
    void goes_its_way_by_rest() {
        Product product = stocked("10");
        Api.Caller manager = api.as("gerente");
        Api.Answer made = manager.post("/api/v1/counts", "{\"warehouse\":\"%s\",\"scope\":\"ALL\"}".formatted(warehouse.getCode()));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("folio")).matches("CON-\\d{4}-\\d{5}");
        String path = "/api/v1/counts/" + made.at("id");
        Api.Caller clerk = api.as("capturista");
        assertThat(clerk.get(path + "/lines").at("items/0/productCode")).isEqualTo(product.getCode());
        assertThat(clerk.put(path + "/lines/" + product.getCode(), "{\"quantity\":7}").at("counted")).isEqualTo("7.000000");
        assertThat(clerk.post(path + "/review", "").at("state")).isEqualTo("REVIEW");
        assertThat(clerk.post(path + "/approve", "").status()).isEqualTo(403);
        assertThat(manager.post(path + "/approve", "").at("state")).isEqualTo("APPROVED");
        assertThat(manager.post(path + "/cancel", "").at("code")).isEqualTo("count.state.APPROVED");
        assertThat(onHand(product)).isEqualByComparingTo("7");
    }

    private long lines(CountCommand command) {
        return asManager(() -> counts.find(counts.create(command).getId()).orElseThrow().lines());
    }

    private long count() {
        return asManager(() -> counts.create(new CountCommand(warehouse.getCode(), CountScope.ALL, null, null, List.of(), true, null)).getId());
    }

    private CountLineRow counted(long count, Product product, String quantity) {
        return asClerk(() -> sheet.count(count, product.getCode(), new BigDecimal(quantity)));
    }

    private void issue(Product product, String quantity) {
        asClerk(() -> ledger.post(new MovementCommand(product.getCode(), MovementType.ISSUE, new BigDecimal(quantity), null, null, null, null,
                warehouse.getCode(), null)));
    }

    private Product stocked(String quantity) {
        Product product = samples.product();
        asClerk(() -> ledger.post(new MovementCommand(product.getCode(), MovementType.RECEIPT, new BigDecimal(quantity), BigDecimal.TEN, null, null, null,
                warehouse.getCode(), null)));
        return product;
    }

    private BigDecimal onHand(Product product) {
        return asClerk(() -> stock.in(product.getId(), warehouse.getCode()));
    }

    private static <T> T asManager(java.util.function.Supplier<T> work) {
        return CurrentUser.as("gerente", Roles.MANAGER, work);
    }
}
