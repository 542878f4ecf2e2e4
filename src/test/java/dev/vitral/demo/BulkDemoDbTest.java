package dev.vitral.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitral.AppTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class BulkDemoDbTest {
    private static final int PRODUCTS = 900;
    private static final long MOVEMENTS = 7_777;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    private Connection db;
    private BulkLoad load;

    @BeforeEach
    void connect() throws SQLException {
        db = DriverManager.getConnection(environment.getRequiredProperty("spring.datasource.url"), "root", "");
        load = new BulkLoad(db, (done, plan) -> {});
    }

    @AfterEach
    void disconnect() throws SQLException {
        db.close();
    }

    @Test
    void keeps_the_books_of_a_large_shop_in_order() throws SQLException {
        BulkPlan plan = loaded(PRODUCTS, MOVEMENTS);
        assertThat(count("SELECT COUNT(*) FROM product WHERE id" + products(plan))).isEqualTo(PRODUCTS);
        assertThat(count("SELECT COUNT(*) FROM stock_movement WHERE product_id" + products(plan))).isEqualTo(MOVEMENTS);
        assertThat(offenders(plan, "on hand or value is not the sum of the movements", """
                SELECT COUNT(*) FROM stock_level l LEFT JOIN (SELECT product_id, SUM(change_quantity) q, SUM(change_value) v FROM stock_movement GROUP BY product_id) m
                    ON m.product_id = l.product_id WHERE l.product_id%s AND (l.on_hand <> COALESCE(q, 0) OR l.value <> COALESCE(v, 0))""")).isZero();
        assertThat(offenders(plan, "something is negative or reserved without stock", """
                SELECT (SELECT COUNT(*) FROM stock_level WHERE product_id%1$s AND (on_hand < 0 OR value < 0 OR reserved < 0 OR reserved > on_hand))
                    + (SELECT COUNT(*) FROM stock_movement WHERE product_id%1$s AND (balance_quantity < 0 OR balance_value < 0 OR quantity <= 0))""")).isZero();
        assertThat(offenders(plan, "a balance does not follow from the one before at weighted-average cost", """
                SELECT COUNT(*) FROM (
                    SELECT m.*, SUM(change_quantity) OVER line q, SUM(change_value) OVER line v, LAG(average_cost) OVER line average_before
                    FROM stock_movement m WHERE product_id%s WINDOW line AS (PARTITION BY product_id ORDER BY id)) m
                WHERE q <> balance_quantity OR v <> balance_value OR value <> ROUND(quantity * unit_cost, 2)
                    OR (type IN ('ISSUE', 'ADJUSTMENT_OUT', 'ADJUSTMENT_IN') AND unit_cost <> average_before)
                    OR NOT (average_cost <=> IF(balance_quantity = 0, NULL, ROUND(balance_value / balance_quantity, 4)))""")).isZero();
        assertThat(offenders(plan, "a product without level, or a level without product", """
                SELECT COUNT(*) FROM product p LEFT JOIN stock_level l ON l.product_id = p.id WHERE p.id%s AND l.id IS NULL""")).isZero();
    }

    @Test
    void gives_every_row_its_history() throws SQLException {
        BulkPlan plan = loaded(PRODUCTS, MOVEMENTS);
        for (Map.Entry<String, String> table : Map.of("product", "id", "stock_level", "product_id", "stock_movement", "product_id").entrySet()) {
            String columns = jdbc.sql("SELECT GROUP_CONCAT(CONCAT('t.', column_name, ' <=> a.', column_name) SEPARATOR ' AND ') FROM information_schema.columns"
                            + " WHERE table_schema = DATABASE() AND table_name = ? AND column_name NOT IN ('rev', 'revtype', 'revend', 'revend_tstmp')")
                    .param(table.getKey() + "_aud").query(String.class).single();
            assertThat(count("SELECT COUNT(*) FROM %1$s t WHERE t.%2$s%3$s AND (SELECT COUNT(*) FROM %1$s_aud a JOIN revinfo r ON r.id = a.rev WHERE a.id = t.id AND a.revtype = 0 AND a.revend IS NULL AND %4$s) <> 1"
                            .formatted(table.getKey(), table.getValue(), products(plan), columns)))
                    .as(table.getKey()).isZero();
        }
    }

    @Test
    void gives_the_same_data_for_the_same_size() throws SQLException {
        BulkPlan first = loaded(PRODUCTS, MOVEMENTS);
        BulkPlan second = load.reserve(PRODUCTS, MOVEMENTS, 500_000);
        load.run(second);
        assertThat(rows(second)).isEqualTo(rows(first)).hasSize(PRODUCTS);
    }

    @Test
    void goes_on_where_it_was_killed_and_does_not_load_twice() throws SQLException {
        BulkPlan plan = load.reserve(5_000, 0, 700_000);
        assertThatThrownBy(() -> new BulkLoad(db, (done, all) -> {
            throw new IllegalStateException("killed");
        }).run(plan)).hasMessage("killed");
        db.rollback();
        assertThat(load.done(plan)).isBetween(1, 4_999);
        assertThat(load.plan(10, 10)).isEqualTo(plan);
        load.run(load.plan(5_000, 0));
        assertThat(load.done(plan)).isEqualTo(5_000);
        assertThat(load.plan(5_000, 0)).isEqualTo(plan);
        assertThat(load.plan(10, 10).firstProduct()).isGreaterThan(plan.productId(5_000));
    }

    /** The test's own set, made once for all of them. */
    private BulkPlan loaded(int products, long movements) throws SQLException {
        List<String> known = jdbc.sql("SELECT reason FROM revinfo WHERE request_id = 'bulk-demo' ORDER BY id").query(String.class).list();
        for (String text : known) {
            BulkPlan plan = BulkPlan.of(text).orElseThrow();
            if (plan.sameSize(products, movements) && load.done(plan) == products) {
                return plan;
            }
        }
        BulkPlan plan = load.reserve(products, movements, 1);
        load.run(plan);
        return plan;
    }

    private List<Map<String, Object>> rows(BulkPlan plan) {
        return jdbc.sql("""
                SELECT p.description, SUBSTRING(p.code, 1, 2) AS prefix, p.kind, p.category_id, p.unit_id, p.supplier_id, p.cost, p.price_factor, p.fixed_price, p.price, p.min_stock,
                    p.active, p.updated_at, l.on_hand, l.value, l.average_cost,
                    (SELECT SHA2(GROUP_CONCAT(CONCAT_WS('|', type, moved_on, quantity, unit_cost, balance_value, reference, reason, posted_at, posted_by) ORDER BY id), 256)
                     FROM stock_movement m WHERE m.product_id = p.id) AS movements
                FROM product p JOIN stock_level l ON l.product_id = p.id WHERE p.id""" + products(plan) + " ORDER BY p.id").query().listOfRows();
    }

    private static String products(BulkPlan plan) {
        return " BETWEEN %d AND %d".formatted(plan.firstProduct(), plan.productId(plan.products()));
    }

    private long offenders(BulkPlan plan, String what, String sql) {
        return jdbc.sql(sql.formatted(products(plan)) + " -- " + what).query(Long.class).single();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
