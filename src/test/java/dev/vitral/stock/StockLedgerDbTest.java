package dev.vitral.stock;

import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.catalog.Product;
import dev.vitral.shared.Failures;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RepeatedTransactions;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@AppTest
class StockLedgerDbTest {
    @Autowired
    StockLedger ledger;

    @Autowired
    StockQueries queries;

    @Autowired
    Idempotency idempotency;

    @Autowired
    Samples samples;

    @Autowired
    JdbcClient jdbc;

    @Test
    void keeps_the_worked_card_of_the_golden_file() throws IOException {
        Product product = samples.product();
        for (JsonNode line : new JsonMapper().readTree(new ClassPathResource("golden/kardex.json").getInputStream())) {
            String unitCost = line.get("unitCost").isNull() ? null : line.get("unitCost").asString();
            StockMovement posted = post(product, type(line.get("movement").asString()), line.get("quantity").asString(), unitCost);
            assertThat(posted.getValue()).isEqualByComparingTo(line.get("value").asString());
            assertThat(posted.getBalanceQuantity()).isEqualByComparingTo(line.get("balanceQuantity").asString());
            assertThat(posted.getBalanceValue()).isEqualByComparingTo(line.get("balanceValue").asString());
            if (line.get("averageCost").isNull()) {
                assertThat(posted.getAverageCost()).isNull();
            } else {
                assertThat(posted.getAverageCost()).isEqualByComparingTo(line.get("averageCost").asString());
            }
        }
        assertThat(asClerk(() -> queries.kardex(product.getId(), null, null, null, 50)).items()).hasSize(10);
    }

    private static MovementType type(String golden) {
        return switch (golden) {
            case "opening", "receipt" -> MovementType.RECEIPT;
            case "return-to-supplier" -> MovementType.SUPPLIER_RETURN;
            case "return-from-customer" -> MovementType.CUSTOMER_RETURN;
            default -> MovementType.valueOf(golden.replace('-', '_').toUpperCase());
        };
    }

    @Test
    void refuses_an_issue_beyond_stock_and_says_what_there_is() {
        Product product = samples.product();
        post(product, MovementType.RECEIPT, "12", "10");
        assertThatThrownBy(() -> post(product, MovementType.ISSUE, "15", null)).isInstanceOfSatisfying(Problem.class, p -> {
            assertThat(p.code()).isEqualTo("stock.insufficient");
            assertThat(new BigDecimal((String) p.members().get("available"))).isEqualByComparingTo("12");
        });
        assertThat(onHand(product)).isEqualByComparingTo("12");
    }

    @ParameterizedTest
    @EnumSource(names = {"CONSUMPTION", "OWN_USE", "WITHDRAWAL", "WASTE"})
    void takes_what_the_shop_uses_at_the_average_cost_which_stays(MovementType type) {
        Product product = samples.product();
        post(product, MovementType.RECEIPT, "10", "10");
        post(product, MovementType.RECEIPT, "10", "20");
        StockMovement used = post(product, type, "3", null);
        assertThat(used.getUnitCost()).isEqualByComparingTo("15");
        assertThat(used.getBalanceValue()).isEqualByComparingTo("255");
        assertThat(used.getAverageCost()).isEqualByComparingTo("15");
        assertThatThrownBy(() -> post(product, type, "18", null))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("stock.insufficient"));
    }

    @ParameterizedTest
    @EnumSource(names = {"TRANSFER_OUT", "TRANSFER_IN", "REVERSAL"})
    void refuses_what_is_only_posted_as_a_part_of_something_else(MovementType type) {
        Product product = samples.product();
        post(product, MovementType.RECEIPT, "10", "10");
        assertThatThrownBy(() -> post(product, type, "3", null))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).startsWith("movement."));
    }

    @Test
    void sells_exactly_the_stock_to_fifty_clerks_at_once() throws Exception {
        Product product = samples.product();
        post(product, MovementType.RECEIPT, "120", "10");
        AtomicInteger sold = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        long repeatedBefore = RepeatedTransactions.count();
        Callable<@Nullable Void> clerk = () -> {
            for (int i = 0; i < 4; i++) {
                try {
                    post(product, MovementType.ISSUE, "1", null);
                    sold.incrementAndGet();
                } catch (RuntimeException e) {
                    assertThat(Failures.problem(e).code()).isEqualTo("stock.insufficient");
                    refused.incrementAndGet();
                }
            }
            return null;
        };
        try (var clerks = Executors.newFixedThreadPool(50)) {
            for (Future<@Nullable Void> done : clerks.invokeAll(IntStream.range(0, 50).mapToObj(i -> clerk).toList())) {
                done.get();
            }
        }
        assertThat(RepeatedTransactions.count()).as("clerks queue at the lock, they don't collide").isEqualTo(repeatedBefore);
        assertThat(sold).hasValue(120);
        assertThat(refused).hasValue(80);
        assertThat(onHand(product)).isEqualByComparingTo("0");
        assertThat(jdbc.sql("SELECT SUM(change_quantity) FROM stock_movement WHERE product_id = ?")
                        .param(product.getId())
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("0");
        assertThat(jdbc.sql("SELECT COUNT(DISTINCT balance_quantity) FROM stock_movement WHERE product_id = ?")
                        .param(product.getId())
                        .query(Integer.class)
                        .single())
                .isEqualTo(121);
    }

    @Test
    void posts_once_for_a_key_that_fifty_retries_send_at_once() throws Exception {
        Product product = samples.product();
        String key = Samples.code();
        record Answer(long id) {}
        Callable<Answer> retry = () -> asClerk(() -> idempotency.once(
                key, product.getCode(), Answer.class, () -> new Answer(post(product, MovementType.RECEIPT, "5", "10").getId())));
        try (var clients = Executors.newFixedThreadPool(50)) {
            List<Future<Answer>> answers = clients.invokeAll(IntStream.range(0, 50).mapToObj(i -> retry).toList());
            long first = answers.getFirst().get().id();
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().id()).isEqualTo(first);
            }
        }
        assertThat(onHand(product)).isEqualByComparingTo("5");
    }

    @Test
    void reverses_a_movement_once_at_its_own_value() {
        Product product = samples.product();
        post(product, MovementType.RECEIPT, "10", "10");
        long second = post(product, MovementType.RECEIPT, "10", "20").getId();
        StockMovement reversal = asClerk(() -> ledger.reverse(second, "precio equivocado"));
        assertThat(reversal.getBalanceValue()).isEqualByComparingTo("100");
        assertThat(reversal.getAverageCost()).isEqualByComparingTo("10");
        assertThatThrownBy(() -> asClerk(() -> ledger.reverse(second, "otra vez")))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("movement.alreadyReversed"));
    }

    @Test
    void writes_a_revision_for_each_movement_and_level() {
        Product product = samples.product();
        post(product, MovementType.RECEIPT, "3", "10");
        post(product, MovementType.ISSUE, "1", null);
        assertThat(count("SELECT COUNT(*) FROM stock_level_aud a JOIN stock_level l ON l.id = a.id WHERE l.product_id = ?", product)).isEqualTo(3);
        assertThat(count("SELECT COUNT(*) FROM stock_movement_aud WHERE product_id = ?", product)).isEqualTo(2);
        assertThat(count(
                        "SELECT COUNT(*) FROM stock_level_aud a JOIN stock_level l ON l.id = a.id WHERE l.product_id = ? AND a.revend IS NULL AND a.on_hand = 2",
                        product))
                .isEqualTo(1);
    }

    private int count(String sql, Product product) {
        return jdbc.sql(sql).param(product.getId()).query(Integer.class).single();
    }

    private BigDecimal onHand(Product product) {
        return asClerk(() -> queries.level(product.getId()).orElseThrow().getOnHand());
    }

    private StockMovement post(Product product, MovementType type, String quantity, @Nullable String unitCost) {
        return asClerk(() -> ledger.post(new MovementCommand(
                product.getCode(),
                type,
                new BigDecimal(quantity),
                unitCost == null ? null : new BigDecimal(unitCost),
                null,
                null,
                type.needsReason() ? "conteo" : null)));
    }
}
