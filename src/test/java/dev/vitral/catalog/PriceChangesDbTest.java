package dev.vitral.catalog;

import static dev.vitral.Samples.asAdmin;
import static dev.vitral.Samples.asClerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.AppTest;
import dev.vitral.Samples;
import dev.vitral.jobs.JobState;
import dev.vitral.jobs.Jobs;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Problem;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many prices change as one: seen first, applied, undone (CAT-4, CAT-12). */
@AppTest
class PriceChangesDbTest {
    @Autowired
    PriceChanges changes;

    @Autowired
    Catalog catalog;

    @Autowired
    CategoryData categories;

    @Autowired
    Samples samples;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    org.springframework.transaction.support.TransactionTemplate transaction;

    private Category category;
    private Unit unit;

    @BeforeEach
    void a_category_of_its_own() {
        unit = samples.product().getUnit();
        category = asAdmin(() -> categories.save(new Category(Samples.code(), "Precios", null)));
    }

    @Test
    void shows_what_it_moves_then_applies_and_undoes_it_whole() {
        Product plain = product("12.50", "1.45", null);
        Product fixed = product("10", "2", "25");
        PriceChange change = preview(PriceChangeKind.COST_PERCENT, "10");
        assertThat(change.getState()).isEqualTo(PriceChangeState.READY);
        assertThat(change.getTotals()).isEqualTo(new PriceChangeTotals(2, 0, 0, 0, new BigDecimal("43.13"), new BigDecimal("44.94")));
        assertThat(rows(change)).extracting(PriceChangeRow::newPrice).containsExactly(new BigDecimal("19.94"), new BigDecimal("25.00"));
        assertThat(now(plain).getCost()).isEqualByComparingTo("12.5");

        change = apply(change);
        assertThat(change.getState()).isEqualTo(PriceChangeState.APPLIED);
        assertThat(now(plain).getCost()).isEqualByComparingTo("13.75");
        assertThat(now(plain).getPrice()).isEqualByComparingTo("19.94");
        assertThat(now(plain).getVersion()).isEqualTo(1);
        assertThat(now(fixed).getPrice()).isEqualByComparingTo("25");

        change = undo(change);
        assertThat(change.getState()).isEqualTo(PriceChangeState.UNDONE);
        assertThat(now(plain).getCost()).isEqualByComparingTo("12.5");
        assertThat(now(plain).getPrice()).isEqualByComparingTo("18.13");
        assertThat(rows(change)).extracting(PriceChangeRow::state).containsOnly(PriceChangeRow.State.UNDONE);
        historyTellsAll(2, 3);
    }

    @Test
    void leaves_a_product_alone_that_changed_after_the_preview() {
        Product stale = product("10", "2", null);
        Product other = product("10", "2", null);
        PriceChange change = preview(PriceChangeKind.FACTOR_SET, "3");
        asClerk(() -> {
            Product mine = now(stale);
            mine.setCost(new BigDecimal("11"));
            return catalog.save(mine);
        });
        assertThat(rows(change)).extracting(PriceChangeRow::state).containsExactly(PriceChangeRow.State.STALE, PriceChangeRow.State.PENDING);
        change = apply(change);
        assertThat(change.getTotals().stale()).isEqualTo(1);
        assertThat(now(stale).getPrice()).isEqualByComparingTo("22");
        assertThat(now(other).getPrice()).isEqualByComparingTo("30");
    }

    @Test
    void leaves_a_price_alone_that_was_changed_after_applying() {
        Product again = product("10", "2", null);
        Product renamed = product("10", "2", null);
        PriceChange change = apply(preview(PriceChangeKind.COST_SET, "20"));
        asClerk(() -> {
            Product mine = now(again);
            mine.setCost(new BigDecimal("21"));
            return catalog.save(mine);
        });
        asClerk(() -> {
            Product mine = now(renamed);
            mine.setDescription("Otra descripción");
            return catalog.save(mine);
        });
        change = undo(change);
        assertThat(change.getTotals().conflicts()).isEqualTo(1);
        assertThat(now(again).getCost()).isEqualByComparingTo("21");
        assertThat(now(renamed).getCost()).isEqualByComparingTo("10");
        assertThat(now(renamed).getDescription()).isEqualTo("Otra descripción");
    }

    @Test
    void moves_the_factor_of_a_category_with_all_who_take_it_from_there() {
        Product inherits = product("10", null, null);
        Product own = product("10", "2", null);
        assertThat(inherits.getPrice()).isEqualByComparingTo("10");
        PriceChange change = asAdmin(() -> changes.preview(
                new PriceChangeOrder(PriceChangeKind.CATEGORY_FACTOR, new BigDecimal("1.5"), category.getCode(), null, null, null)));
        assertThat(rows(change)).hasSize(1);
        Product late = product("20", null, null);

        change = apply(change);
        assertThat(now(inherits).getPrice()).isEqualByComparingTo("15");
        assertThat(now(late).getPrice()).isEqualByComparingTo("30");
        assertThat(now(own).getPrice()).isEqualByComparingTo("20");
        assertThat(product("100", null, null).getPrice()).isEqualByComparingTo("150");
        assertThatThrownBy(() -> asAdmin(() -> categories.change(category.getId(), category().getVersion(), it -> it.setPriceFactor(BigDecimal.TEN))))
                .isInstanceOfSatisfying(Problem.class, refused -> assertThat(refused.code()).isEqualTo("category.factorInherited"));

        undo(change);
        assertThat(category().getPriceFactor()).isNull();
        assertThat(now(inherits).getPrice()).isEqualByComparingTo("10");
        assertThat(now(late).getPrice()).isEqualByComparingTo("20");
        historyTellsAll(2, 3);
    }

    @Test
    void takes_the_most_specific_factor_and_moves_the_general_one_last() {
        Product inherits = product("10", null, null);
        Product own = product("10", "2", null);
        PriceChange general = whole(asAdmin(() -> changes.preview(new PriceChangeOrder(PriceChangeKind.GENERAL_FACTOR, new BigDecimal("1.2"), null, null, null, null))));
        general = apply(general);
        try {
            assertThat(now(inherits).getPrice()).isEqualByComparingTo("12");
            assertThat(now(own).getPrice()).isEqualByComparingTo("20");
        } finally {
            undo(general);
        }
        assertThat(now(inherits).getPrice()).isEqualByComparingTo("10");
        PriceChange set = apply(preview(PriceChangeKind.FACTOR_INHERIT, null));
        assertThat(rows(set)).hasSize(1);
        assertThat(now(own).isFactorInherited()).isTrue();
        assertThat(now(own).getPrice()).isEqualByComparingTo("10");
    }

    @Test
    void rounds_fixes_and_warns() {
        product("10", "1.033", null);
        product("10", "1", "10.50");
        PriceChange rounded = preview(PriceChangeKind.FIXED_ROUND, "0.5");
        assertThat(rows(rounded)).extracting(PriceChangeRow::newPrice).containsExactly(new BigDecimal("10.50"));
        PriceChange below = preview(PriceChangeKind.FACTOR_SET, "0.5");
        assertThat(rows(below)).extracting(PriceChangeRow::warning).containsExactly(PriceChangeRow.Warning.BELOW_COST, null);
        assertThat(below.getTotals().warned()).isEqualTo(1);
    }

    @Test
    void refuses_amounts_and_steps_out_of_turn() {
        for (String[] wrong : new String[][] {{"COST_PERCENT", "-100"}, {"COST_PERCENT", "0"}, {"COST_SET", "-1"}, {"FACTOR_SET", "0"}, {"FIXED_ROUND", "0.001"}, {"FACTOR_SET", null}}) {
            assertThatThrownBy(() -> preview(PriceChangeKind.valueOf(wrong[0]), wrong[1]))
                    .isInstanceOfSatisfying(Problem.class, refused -> assertThat(refused.fields().getFirst().field()).isEqualTo("amount"));
        }
        product("10", "2", null);
        PriceChange change = apply(preview(PriceChangeKind.COST_SET, "5"));
        assertThatThrownBy(() -> apply(change)).isInstanceOfSatisfying(Problem.class, refused -> assertThat(refused.code()).isEqualTo("priceChange.notNow"));
        assertThatThrownBy(() -> asAdmin(() -> changes.undo(change.getId(), 0)))
                .isInstanceOfSatisfying(Problem.class, refused -> assertThat(refused.kind()).isEqualTo(Problem.Kind.STALE));
    }

    @Test
    void loses_no_update_of_clerks_who_save_meanwhile() throws Exception {
        List<Product> products = java.util.stream.IntStream.range(0, 60).mapToObj(i -> product("10", "2", null)).toList();
        PriceChange change = preview(PriceChangeKind.COST_SET, "50");
        AtomicInteger saved = new AtomicInteger();
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Future<?>> futures = new java.util.ArrayList<>();
            for (Product product : products) {
                futures.add(pool.submit(() -> {
                    try {
                        asClerk(() -> {
                            product.setDescription("Tocado");
                            return catalog.save(product);
                        });
                        saved.incrementAndGet();
                    } catch (org.springframework.dao.OptimisticLockingFailureException stale) {
                        // The change came first: the clerk is told and nothing is lost.
                        assertThat(now(product).getCost()).isEqualByComparingTo("50");
                    }
                }));
            }
            change = apply(change);
            for (Future<?> future : futures) {
                future.get();
            }
        }
        assertThat(change.getTotals().stale()).isEqualTo((int) products.stream().filter(p -> now(p).getCost().compareTo(BigDecimal.TEN) == 0).count());
        products.forEach(p -> assertThat(now(p).getVersion()).isEqualTo(1));
        assertThat(products.stream().filter(p -> now(p).getDescription().equals("Tocado")).count()).isEqualTo(saved.get());
        historyTellsAll(60, 2);
    }

    @Test
    void does_thousands_in_the_background_and_undoes_them() {
        int many = 2_300;
        transaction.executeWithoutResult(status -> insert(many));
        PriceChange change = preview(PriceChangeKind.COST_PERCENT, "100");
        assertThat(change.getJobId()).isNotNull();
        change = whole(change);
        assertThat(change.getTotals().products()).isEqualTo(many);
        change = apply(change);
        assertThat(sum()).isEqualByComparingTo(BigDecimal.valueOf(2L * many * (many + 1)));
        change = undo(change);
        assertThat(change.getState()).isEqualTo(PriceChangeState.UNDONE);
        assertThat(sum()).isEqualByComparingTo(BigDecimal.valueOf((long) many * (many + 1)));
    }

    private void insert(int many) {
        jdbc.sql("""
                INSERT INTO product (version, code, description, kind, category_id, unit_id, cost, price_factor, price, min_stock, reorder_quantity, active,
                    created_at, created_by, updated_at, updated_by)
                SELECT 0, CONCAT(:code, '-', seq), 'Muchos', 'OTHER', :category, :unit, seq, 2, 2 * seq, 0, 0, 1, UTC_TIMESTAMP(6), 'system', UTC_TIMESTAMP(6), 'system'
                FROM seq_1_to_%d""".formatted(many))
                .param("code", category.getCode()).param("category", category.getId()).param("unit", unit.getId()).update();
        jdbc.sql("INSERT INTO stock_level (version, product_id, on_hand, reserved, value) SELECT 0, id, 0, 0, 0 FROM product WHERE category_id = ?").param(category.getId()).update();
    }

    private BigDecimal sum() {
        return jdbc.sql("SELECT SUM(price) FROM product WHERE category_id = ?").param(category.getId()).query(BigDecimal.class).single();
    }

    /** Each product's open copy equals its row, and copies follow each other without gap. */
    private void historyTellsAll(int products, int copies) {
        assertThat(jdbc.sql("SELECT COUNT(*) FROM product p JOIN product_aud a ON a.id = p.id AND a.revend IS NULL WHERE p.category_id = ?"
                + " AND a.cost = p.cost AND a.price = p.price AND a.price_factor = p.price_factor AND a.factor_inherited = p.factor_inherited AND a.updated_by = p.updated_by")
                .param(category.getId()).query(Integer.class).single()).isGreaterThanOrEqualTo(products);
        assertThat(jdbc.sql("SELECT MAX(n) FROM (SELECT COUNT(*) AS n FROM product_aud a JOIN product p ON p.id = a.id WHERE p.category_id = ? GROUP BY a.id) c")
                .param(category.getId()).query(Integer.class).single()).isEqualTo(copies);
        assertThat(jdbc.sql("""
                SELECT COUNT(*) FROM product_aud a JOIN product p ON p.id = a.id
                WHERE p.category_id = ? AND a.revend IS NOT NULL AND NOT EXISTS (SELECT 1 FROM product_aud b WHERE b.id = a.id AND b.rev = a.revend)""")
                .param(category.getId()).query(Integer.class).single()).isZero();
    }

    private Product product(String cost, @Nullable String factor, @Nullable String fixed) {
        Product product = new Product(Samples.code(), "Producto", ProductKind.OTHER, category, unit);
        product.setPricing(new BigDecimal(cost), factor == null ? null : new BigDecimal(factor), fixed == null ? null : new BigDecimal(fixed));
        return asClerk(() -> catalog.save(product));
    }

    private Product now(Product product) {
        return asClerk(() -> catalog.find(product.getId())).orElseThrow();
    }

    private Category category() {
        return asAdmin(() -> categories.find(category.getId())).orElseThrow();
    }

    private PriceChange preview(PriceChangeKind kind, @Nullable String amount) {
        return asAdmin(() -> changes.preview(new PriceChangeOrder(
                kind, amount == null ? null : new BigDecimal(amount), null, Map.of("categoryCode", category.getCode()), null, "Prueba")));
    }

    private PriceChange apply(PriceChange change) {
        return whole(asAdmin(() -> changes.apply(change.getId(), change.getVersion())));
    }

    private PriceChange undo(PriceChange change) {
        return whole(asAdmin(() -> changes.undo(change.getId(), change.getVersion())));
    }

    private PriceChange whole(PriceChange change) {
        if (change.getState().isUnderWay()) {
            long deadline = System.nanoTime() + 60_000_000_000L;
            while (!asAdmin(() -> jobs.find(change.getJobId())).orElseThrow().state().isOver() && System.nanoTime() < deadline) {
                java.util.concurrent.locks.LockSupport.parkNanos(50_000_000L);
            }
            assertThat(asAdmin(() -> jobs.find(change.getJobId())).orElseThrow().state()).isEqualTo(JobState.DONE);
        }
        return asAdmin(() -> changes.find(change.getId())).orElseThrow();
    }

    private List<PriceChangeRow> rows(PriceChange change) {
        return asClerk(() -> changes.rows(change.getId(), ListRequest.first(100))).items();
    }
}
