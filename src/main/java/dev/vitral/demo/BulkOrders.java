package dev.vitral.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Adds always equal purchase orders straight in the database, three lines each, with their history: the folios OC-2022-00001 and on. Drafts, sent ones and
 * cancelled ones; none received, since a receipt is a movement as well.
 */
final class BulkOrders {
    private static final int AT_ONCE = 5_000;
    private static final int PRODUCTS = 500;

    private final Connection db;
    private final BulkHistory history;

    /** The connection is of the account that migrates and does nothing else meanwhile. */
    BulkOrders(Connection db) throws SQLException {
        this.db = db;
        this.history = new BulkHistory(db);
        db.setAutoCommit(false);
        db.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    }

    /** Adds what is missing to that many; needs a supplier and a product. */
    void load(int orders) throws SQLException {
        String suppliers = text("SELECT GROUP_CONCAT(id ORDER BY id) FROM (SELECT id FROM supplier WHERE deleted_at IS NULL ORDER BY id LIMIT 100) s");
        String products = text("SELECT GROUP_CONCAT(id ORDER BY id) FROM (SELECT id FROM product WHERE deleted_at IS NULL ORDER BY id LIMIT " + PRODUCTS + ") p");
        for (int done = Integer.parseInt(text("SELECT COUNT(*) FROM purchase_order WHERE folio LIKE 'OC-2022-%'")); done < orders; done += AT_ONCE) {
            batch(done + 1, Math.min(orders, done + AT_ONCE), suppliers, products);
        }
        run("ANALYZE TABLE purchase_order, purchase_order_line, product_supply");
        db.commit();
    }

    private void batch(int first, int last, String suppliers, String products) throws SQLException {
        String folio = "CONCAT('OC-2022-', LPAD(seq, GREATEST(5, LENGTH(seq)), '0'))";
        String status = "ELT(1 + seq MOD 10, 'SENT', 'CANCELLED', 'CANCELLED', 'SENT', 'CANCELLED', 'DRAFT', 'SENT', 'CANCELLED', 'CANCELLED', 'CANCELLED')";
        try {
            run("""
                    INSERT INTO purchase_order (version, folio, status, revision, supplier_id, ordered_on, expected_on, currency, exchange_rate, buyer, subtotal, tax,
                        total, sent_on, created_at, created_by, updated_at, updated_by)
                    SELECT 0, %s, %s, 1, ELT(1 + seq * 7 MOD %d, %s), DATE '2022-01-03' + INTERVAL seq MOD 1000 DAY, DATE '2022-01-10' + INTERVAL seq MOD 1000 + seq MOD 9 DAY,
                        'MXN', 1, ELT(1 + seq MOD 2, 'capturista', 'gerente'), 0, 0, 0, IF(%s = 'SENT', DATE '2022-01-04' + INTERVAL seq MOD 1000 DAY, NULL),
                        UTC_TIMESTAMP(6), 'system', UTC_TIMESTAMP(6), 'system'
                    FROM seq_%d_to_%d ORDER BY seq""".formatted(folio, status, suppliers.split(",").length, suppliers, status, first, last));
            String range = " BETWEEN (SELECT id FROM purchase_order WHERE folio = %s) AND (SELECT id FROM purchase_order WHERE folio = %s)"
                    .formatted(folio.replace("seq", Integer.toString(first)), folio.replace("seq", Integer.toString(last)));
            run("""
                    INSERT INTO purchase_order_line (version, purchase_order_id, position, product_id, description, unit, factor_over, factor_under, quantity, unit_cost,
                        tax_rate, amount, received_quantity, open_quantity)
                    SELECT 0, o.id, n.seq, p.id, p.description, u.code, 1, 1, 1 + (o.id + n.seq) MOD 20, p.cost, 0.16, ROUND((1 + (o.id + n.seq) MOD 20) * p.cost, 2), 0,
                        IF(o.status = 'CANCELLED', 0, 1 + (o.id + n.seq) MOD 20)
                    FROM purchase_order o JOIN seq_0_to_2 n JOIN product p ON p.id = ELT(1 + (o.id * 31 + n.seq * 17) MOD %d, %s) JOIN unit u ON u.id = p.unit_id
                    WHERE o.id%s ORDER BY o.id, n.seq""".formatted(products.split(",").length, products, range));
            run("""
                    UPDATE purchase_order o JOIN (SELECT purchase_order_id, SUM(amount) AS base FROM purchase_order_line WHERE purchase_order_id%1$s GROUP BY purchase_order_id) l
                        ON l.purchase_order_id = o.id
                    SET o.subtotal = base, o.tax = ROUND(base * 0.16, 2), o.total = base + ROUND(base * 0.16, 2) WHERE o.id%1$s""".formatted(range));
            run("INSERT INTO folio_counter (series, period, last_number) VALUES ('OC', 2022, %1$d) ON DUPLICATE KEY UPDATE last_number = GREATEST(last_number, %1$d)".formatted(last));
            // Under a request of their own: the load of products goes on from its own last revision.
            run("INSERT INTO revinfo (timestamp, user_name, request_id, reason) VALUES (UNIX_TIMESTAMP() * 1000, 'system', 'bulk-orders', 'Carga masiva de demostración: órdenes de compra')");
            long revision = Long.parseLong(text("SELECT LAST_INSERT_ID()"));
            history.keep("purchase_order", "WHERE id" + range, revision);
            history.keep("purchase_order_line", "WHERE purchase_order_id" + range, revision);
            db.commit();
        } catch (SQLException failed) {
            db.rollback();
            throw failed;
        }
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = db.createStatement()) {
            statement.execute(sql);
        }
    }

    private String text(String sql) throws SQLException {
        try (Statement statement = db.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
