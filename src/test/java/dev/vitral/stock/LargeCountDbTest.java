package dev.vitral.stock;

import static dev.vitral.Samples.asAdmin;
import static dev.vitral.Samples.asClerk;
import static dev.vitral.stock.DayCloseSamples.asManager;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.catalog.Product;
import dev.vitral.jobs.Jobs;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts whose approval is work for the background: by the job itself, not by its steps alone. */
@AppTest
class LargeCountDbTest {
    @Autowired
    StockCounts counts;

    @Autowired
    CountSheet sheet;

    @Autowired
    CountApproval approval;

    @Autowired
    StockOnHand stock;

    @Autowired
    Warehouses warehouses;

    @Autowired
    Samples samples;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private Warehouse warehouse;
    private long count;
    private String folio;

    @BeforeEach
    void a_count_of_one_product() {
        warehouse = asAdmin(() -> warehouses.save(new Warehouse(Samples.code(), "Bodega")));
        StockCount made = asManager(() -> counts.create(
                new CountCommand(warehouse.getCode(), CountScope.PRODUCTS, null, null, List.of(samples.product().getCode()), true, null)));
        count = made.getId();
        folio = made.getFolio();
    }

    private Product found(String quantity) {
        Product product = samples.product();
        asClerk(() -> sheet.count(count, product.getCode(), new BigDecimal(quantity)));
        return product;
    }

    private void untilApproved() {
        await().atMost(Duration.ofSeconds(60)).until(() -> asManager(() -> counts.find(count).orElseThrow()).state() == CountState.APPROVED);
    }

    private long movements() {
        return jdbc.sql("SELECT COUNT(*) FROM stock_movement WHERE reference = ?").param(folio).query(Long.class).single();
    }

    @Test
    void adjusts_more_lines_than_one_transaction_takes_each_once_and_in_one_change_set() {
        int lines = CountApproval.AT_ONCE + 20;
        for (int i = 0; i < lines; i++) {
            found("1");
        }
        asClerk(() -> counts.review(count));
        assertThat(asManager(() -> approval.approve(count))).isEqualTo(CountState.APPROVING);
        untilApproved();
        assertThat(movements()).isEqualTo(lines);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM warehouse_stock WHERE warehouse_id = ? AND on_hand = 1").param(warehouse.getId()).query(Long.class).single()).isEqualTo(lines);
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(jdbc.sql("SELECT records FROM change_set WHERE kind = 'count' AND title = ?")
                .param(folio).query(Long.class).list()).as("a movement and a level each, and the count").containsExactly(2L * lines + 1));
    }

    @Test
    void goes_on_with_an_approval_that_an_older_version_queued_without_a_change_set() {
        Product product = found("3");
        asClerk(() -> counts.review(count));
        transactions.executeWithoutResult(status -> jdbc.sql("UPDATE stock_count SET state = 'APPROVING' WHERE id = ?").param(count).update());
        asManager(() -> jobs.start(CountApproval.Work.KIND, folio, Map.of("count", Long.toString(count))));
        untilApproved();
        assertThat(asClerk(() -> stock.in(product.getId(), warehouse.getCode()))).isEqualByComparingTo("3");
        assertThat(movements()).isEqualTo(1);
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(jdbc.sql("SELECT records FROM change_set WHERE kind = 'count' AND title = ?")
                .param(folio).query(Long.class).single()).isEqualTo(3));
    }
}
