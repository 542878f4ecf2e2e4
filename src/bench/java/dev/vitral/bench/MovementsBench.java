package dev.vitral.bench;

import dev.vitral.operations.DatabaseAccess;
import dev.vitral.operations.Installation;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Roles;
import dev.vitral.stock.MovementCommand;
import dev.vitral.stock.MovementType;
import dev.vitral.stock.StockLedger;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.context.ApplicationContext;

/**
 * Posting through the ledger, with security, transaction, events and Envers, against JDBC that does the same minimal writes in one transaction: lock the
 * level, update it and the warehouse's balance, insert the movement, commit. In turns on one database that makes each commit durable.
 */
public final class MovementsBench {
    private static final int WARM_UP_TURNS = 8;
    private static final int TURNS = 4;
    private static final long TURN_NANOS = 2_500_000_000L;

    private final StockLedger ledger;
    private final DatabaseAccess access;
    private final List<String> codes;
    private final Figures figures = new Figures("movements");

    private MovementsBench(StockLedger ledger, DatabaseAccess access, List<String> codes) {
        this.ledger = ledger;
        this.access = access;
        this.codes = codes;
    }

    /** One posting after another until told to stop. */
    private interface Poster extends AutoCloseable {
        void post(String code) throws Exception;

        @Override
        default void close() throws Exception {}
    }

    private interface Posters {
        Poster open() throws SQLException;
    }

    /** Prints the figures; whether all keep their promise. */
    public static boolean run(ApplicationContext context, Installation installation) throws Exception {
        List<String> codes = new ArrayList<>();
        try (Connection db = installation.databaseAccess().connectAsAdmin();
                ResultSet row = db.createStatement().executeQuery("SELECT code FROM product ORDER BY id DESC LIMIT 100")) {
            while (row.next()) {
                codes.add(row.getString(1));
            }
        }
        MovementsBench bench = new MovementsBench(context.getBean(StockLedger.class), installation.databaseAccess(), codes);
        for (int i = 0; i < WARM_UP_TURNS; i++) {
            bench.turn(2, 100, bench::service);
        }
        bench.statements();
        bench.compare("1 thread, distinct products", 1, 100);
        bench.compare("8 threads, distinct products", 8, 100);
        bench.compare("1 thread, one product", 1, 1);
        bench.compare("8 threads, one product", 8, 1);
        return bench.figures.kept();
    }

    /** How many statements one posting sends: its BEGIN and COMMIT included, counted by the server. */
    private void statements() throws Exception {
        try (Connection db = access.connectAsAdmin(); Poster poster = service()) {
            for (int i = 0; i < 50; i++) {
                poster.post(codes.get(i));
            }
            long before = questions(db);
            for (int i = 0; i < 100; i++) {
                poster.post(codes.get(i));
            }
            double each = (questions(db) - before - 1) / 100.0;
            figures.line(each <= 10, "\"figure\":\"statements of one posting\",\"count\":" + Figures.number(each));
        }
    }

    private static long questions(Connection db) throws SQLException {
        try (ResultSet row = db.createStatement().executeQuery("SHOW GLOBAL STATUS LIKE 'Questions'")) {
            row.next();
            return row.getLong(2);
        }
    }

    private void compare(String figure, int threads, int products) throws Exception {
        turn(threads, products, this::service);
        turn(threads, products, () -> new ByHand(access.connectAsAdmin()));
        double ours = 0;
        double byHand = 0;
        for (int i = 0; i < TURNS; i++) {
            ours += turn(threads, products, this::service) / TURNS;
            byHand += turn(threads, products, () -> new ByHand(access.connectAsAdmin())) / TURNS;
        }
        double ratio = ours / byHand;
        figures.line(ratio >= 0.3, "\"figure\":\"%s\",\"per_second\":%s,\"baseline_per_second\":%s,\"ratio\":%s"
                .formatted(figure, Figures.number(ours), Figures.number(byHand), Figures.number(ratio)));
    }

    /** Postings a second. */
    private double turn(int threads, int products, Posters posters) throws Exception {
        long end = System.nanoTime() + TURN_NANOS;
        long posted = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Callable<Long>> work = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int offset = thread * products / threads;
                work.add(() -> {
                    long count = 0;
                    try (Poster poster = posters.open()) {
                        while (System.nanoTime() < end) {
                            poster.post(codes.get((int) ((offset + count) % products)));
                            count++;
                        }
                    }
                    return count;
                });
            }
            for (Future<Long> done : pool.invokeAll(work)) {
                posted += done.get();
            }
        }
        return posted / (TURN_NANOS / 1e9);
    }

    private Poster service() {
        return code -> CurrentUser.as("capturista", Roles.CLERK, () -> ledger.post(new MovementCommand(
                code, MovementType.RECEIPT, BigDecimal.ONE, BigDecimal.TEN, null, "BENCH", null)));
    }

    /** The same minimal writes on a connection of its own. */
    private record ByHand(Connection db, PreparedStatement lock, PreparedStatement update, PreparedStatement place, PreparedStatement insert) implements Poster {
        ByHand(Connection db) throws SQLException {
            this(
                    db,
                    db.prepareStatement("SELECT l.id, l.product_id, l.on_hand, l.value FROM stock_level l JOIN product p ON p.id = l.product_id WHERE p.code = ? FOR UPDATE"),
                    db.prepareStatement("UPDATE stock_level SET on_hand = ?, value = ?, average_cost = ?, version = version + 1 WHERE id = ?"),
                    db.prepareStatement("UPDATE warehouse_stock SET on_hand = on_hand + 1 WHERE product_id = ? AND warehouse_id = 1"),
                    db.prepareStatement("INSERT INTO stock_movement (version, product_id, type, moved_on, quantity, change_quantity, unit_cost, value, change_value,"
                            + " balance_quantity, balance_value, average_cost, reference, posted_at, posted_by)"
                            + " VALUES (0, ?, 'RECEIPT', CURRENT_DATE, 1, 1, 10, 10, 10, ?, ?, ?, 'BENCH', UTC_TIMESTAMP(6), 'capturista')"));
            db.setAutoCommit(false);
        }

        @Override
        public void post(String code) throws SQLException {
            lock.setString(1, code);
            try (ResultSet level = lock.executeQuery()) {
                level.next();
                BigDecimal onHand = level.getBigDecimal(3).add(BigDecimal.ONE);
                BigDecimal value = level.getBigDecimal(4).add(BigDecimal.TEN);
                BigDecimal average = value.divide(onHand, 4, java.math.RoundingMode.HALF_UP);
                update.setBigDecimal(1, onHand);
                update.setBigDecimal(2, value);
                update.setBigDecimal(3, average);
                update.setLong(4, level.getLong(1));
                update.executeUpdate();
                place.setLong(1, level.getLong(2));
                place.executeUpdate();
                insert.setLong(1, level.getLong(2));
                insert.setBigDecimal(2, onHand);
                insert.setBigDecimal(3, value);
                insert.setBigDecimal(4, average);
                insert.executeUpdate();
            }
            db.commit();
        }

        @Override
        public void close() throws SQLException {
            db.close();
        }
    }
}
