package dev.vitral.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitral.AppTest;
import dev.vitral.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class BulkOrdersDbTest {
    @Autowired
    private JdbcClient jdbc;

    @Test
    void adds_whole_orders_with_their_history_once() throws SQLException {
        try (Connection db = DriverManager.getConnection(TestDatabase.url(), "root", "")) {
            new BulkOrders(db).load(120);
            new BulkOrders(db).load(120);
        }
        assertThat(count("SELECT COUNT(*) FROM purchase_order WHERE folio LIKE 'OC-2022-%'")).isEqualTo(120);
        assertThat(count("SELECT COUNT(*) FROM purchase_order o WHERE folio LIKE 'OC-2022-%' AND (total <= 0 OR subtotal <> (SELECT SUM(amount) FROM purchase_order_line l"
                + " WHERE l.purchase_order_id = o.id) OR 3 <> (SELECT COUNT(*) FROM purchase_order_line l WHERE l.purchase_order_id = o.id))")).isZero();
        assertThat(count("SELECT COUNT(*) FROM purchase_order_aud WHERE folio LIKE 'OC-2022-%'")).isEqualTo(120);
        assertThat(count("SELECT COUNT(*) FROM product_supply s WHERE s.on_order <> (SELECT COALESCE(SUM(open_quantity), 0) FROM purchase_order_line l WHERE l.product_id = s.product_id)")).isZero();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
