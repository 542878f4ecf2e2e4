package dev.vitral.demo;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Adds a large, always equal data set straight in the database: products with their level, their movements and the history of all, made by
 * {@code INSERT … SELECT} out of MariaDB's sequence engine. One transaction holds a run of products with everything of theirs, so a load that is killed
 * leaves whole products and goes on where it stopped.
 */
final class BulkLoad {
    /** Told after each transaction. */
    interface Progress {
        /** So many products of all are there. */
        void at(int products, BulkPlan plan);
    }

    private static final List<String> TABLES = List.of("product", "stock_level", "stock_movement");
    private static final int ROWS_AT_ONCE = 40_000;
    private static final int PRODUCTS_AT_ONCE = 4_000;
    /** Ids left to those who work while the range is being taken. */
    private static final int GAP = 1_000;

    private final Connection db;
    private final BulkHistory history;
    private final Progress progress;

    /** The connection is of the account that migrates and does nothing else meanwhile. */
    BulkLoad(Connection db, Progress progress) throws SQLException {
        this.db = db;
        this.history = new BulkHistory(db);
        this.progress = progress;
        db.setAutoCommit(false);
        db.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    }

    /** Where this size stands: to be begun, to be gone on with, or whole already; an unfinished load of another size is to be finished first. */
    BulkPlan plan(int products, long movements) throws SQLException {
        BulkPlan last = history.lastPlan().orElse(null);
        if (last != null && (last.sameSize(products, movements) || done(last) < last.products())) {
            return last;
        }
        return reserve(products, movements, last == null ? 1 : last.firstCode() + last.products());
    }

    /** Takes ranges of ids that nobody else will be given. */
    BulkPlan reserve(int products, long movements, long firstCode) throws SQLException {
        long product = number(nextId("product")) + GAP;
        long movement = number(nextId("stock_movement")) + GAP;
        run("ALTER TABLE product AUTO_INCREMENT = " + (product + products));
        run("ALTER TABLE stock_movement AUTO_INCREMENT = " + (movement + movements));
        return new BulkPlan(products, movements, product, movement, firstCode);
    }

    private static String nextId(String table) {
        return "SELECT GREATEST(auto_increment, (SELECT COALESCE(MAX(id), 0) + 1 FROM %1$s)) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = '%1$s'"
                .formatted(table);
    }

    /** How many products of the plan are there. */
    int done(BulkPlan plan) throws SQLException {
        return (int) number("SELECT COALESCE(MAX(id) - %d, 0) FROM product WHERE id BETWEEN %d AND %d"
                .formatted(plan.firstProduct() - 1, plan.firstProduct(), plan.productId(plan.products())));
    }

    /** Does what is left of the plan. */
    void run(BulkPlan plan) throws SQLException {
        int done = done(plan);
        if (done == plan.products()) {
            return;
        }
        BulkGround ground = BulkGround.lay(db, history, history.revision(plan.text()));
        db.commit();
        BulkSql sql = new BulkSql(plan, ground);
        int atOnce = (int) Math.clamp(ROWS_AT_ONCE / (1 + plan.movements() / plan.products()), 1, PRODUCTS_AT_ONCE);
        while (done < plan.products()) {
            int last = Math.min(plan.products(), done + atOnce);
            load(plan, sql, done + 1, last);
            done = last;
            progress.at(done, plan);
        }
        run("ANALYZE TABLE " + String.join(", ", TABLES) + ", " + String.join("_aud, ", TABLES) + "_aud, warehouse_stock, category, unit, supplier, revinfo");
    }

    private void load(BulkPlan plan, BulkSql sql, int first, int last) throws SQLException {
        String range = " BETWEEN %d AND %d".formatted(plan.productId(first), plan.productId(last));
        try {
            long revision = history.revision(plan.text());
            run(sql.products(first, last));
            if (plan.movements() > 0) {
                run(sql.movements(first, last));
            }
            run(sql.levels(range));
            run(sql.places(range));
            history.keep("product", "WHERE id" + range, revision);
            // Named, since the statistics of a table that is being filled lead to the wrong one.
            history.keep("stock_level", "FORCE INDEX (uq_stock_level_product) WHERE product_id" + range, revision);
            history.keep("stock_movement", "FORCE INDEX (ix_stock_movement_product) WHERE product_id" + range + " ORDER BY id", revision);
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

    private long number(String sql) throws SQLException {
        try (Statement statement = db.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
