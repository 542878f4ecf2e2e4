package dev.vitral.stock;

import dev.vitral.history.Revisions;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the lines of a close, a run of products a transaction, by {@code INSERT … SELECT}: what the close before it left plus the movements since. The
 * movements are frozen by then, so nothing is locked against those who post later days; read committed, since a repeatable read would lock what it copies.
 */
@Component
class DayCloseLines {
    /** Products in one transaction: some 2 s of a slow machine. */
    static final int RUN = 20_000;

    private static final String COLUMNS = "day_close_id, product_id, movements, opening_quantity, in_quantity, out_quantity, adjusted_quantity, closing_quantity,"
            + " opening_value, in_value, out_value, adjusted_value, closing_value, average_cost";

    private static final String INSERT = "INSERT INTO day_close_line (" + COLUMNS + ") SELECT :close, sums.product_id, movements,"
            + " opening_quantity, in_quantity, out_quantity, adjusted_quantity, opening_quantity + moved_quantity,"
            + " opening_value, in_value, out_value, adjusted_value, opening_value + moved_value, " + StockAt.average("opening_quantity + moved_quantity", "opening_value + moved_value")
            + " FROM (SELECT product_id, SUM(movements) AS movements, SUM(opening_quantity) AS opening_quantity, SUM(opening_value) AS opening_value,"
            + " SUM(moved_quantity) AS moved_quantity, SUM(in_quantity) AS in_quantity, SUM(out_quantity) AS out_quantity, SUM(adjusted_quantity) AS adjusted_quantity,"
            + " SUM(moved_value) AS moved_value, SUM(in_value) AS in_value, SUM(out_value) AS out_value, SUM(adjusted_value) AS adjusted_value,"
            + " MAX(known_average) AS known_average, MAX(last_id) AS last_id FROM (" + opening() + " UNION ALL " + moved() + ") parts GROUP BY product_id) sums"
            + " LEFT JOIN stock_movement last ON last.id = last_id";

    private static final String HISTORY = "INSERT INTO day_close_line_aud (rev, revtype, " + COLUMNS + ") SELECT :revision, 0, " + COLUMNS
            + " FROM day_close_line WHERE day_close_id = :close AND product_id BETWEEN :first AND :last";

    /** One product whose line is not the ledger's level less what was posted for later days; one statement, so one moment. */
    private static final String UNBALANCED = "SELECT p.code FROM stock_level l JOIN product p ON p.id = l.product_id"
            + " LEFT JOIN day_close_line c ON c.day_close_id = :close AND c.product_id = l.product_id"
            + " LEFT JOIN (SELECT product_id, SUM(change_quantity) AS quantity, SUM(change_value) AS value FROM stock_movement"
            + " WHERE moved_on > :date AND product_id BETWEEN :first AND :last GROUP BY product_id) later ON later.product_id = l.product_id"
            + " WHERE l.product_id BETWEEN :first AND :last AND (l.on_hand - COALESCE(later.quantity, 0) <> COALESCE(c.closing_quantity, 0)"
            + " OR l.value - COALESCE(later.value, 0) <> COALESCE(c.closing_value, 0)) LIMIT 1";

    private final JdbcClient jdbc;
    private final Revisions revisions;

    DayCloseLines(JdbcClient jdbc, Revisions revisions) {
        this.jdbc = jdbc;
        this.revisions = revisions;
    }

    private static String opening() {
        return "SELECT product_id, 0 AS movements, closing_quantity AS opening_quantity, closing_value AS opening_value, 0 AS moved_quantity, 0 AS in_quantity,"
                + " 0 AS out_quantity, 0 AS adjusted_quantity, 0 AS moved_value, 0 AS in_value, 0 AS out_value, 0 AS adjusted_value, average_cost AS known_average,"
                + " NULL AS last_id FROM day_close_line WHERE day_close_id = :previous AND product_id BETWEEN :first AND :last"
                + " AND (closing_quantity <> 0 OR closing_value <> 0)";
    }

    private static String moved() {
        return "SELECT m.product_id, COUNT(*), 0, 0, SUM(m.change_quantity), " + StockFlow.sum(StockFlow.IN, "change_quantity", false) + ", " + StockFlow.sum(StockFlow.OUT, "change_quantity", true)
                + ", " + StockFlow.sum(StockFlow.ADJUSTED, "change_quantity", false) + ", SUM(m.change_value), " + StockFlow.sum(StockFlow.IN, "change_value", false) + ", "
                + StockFlow.sum(StockFlow.OUT, "change_value", true) + ", " + StockFlow.sum(StockFlow.ADJUSTED, "change_value", false) + ", NULL, MAX(m.id)"
                + " FROM stock_movement m LEFT JOIN stock_movement r ON r.id = m.reverses_id"
                + " WHERE m.product_id BETWEEN :first AND :last AND m.moved_on > :after AND m.moved_on <= :date GROUP BY m.product_id";
    }

    /** Last product of the run that begins behind that one; none when there are no more. */
    @Transactional(readOnly = true)
    public Optional<Long> runBehind(long product) {
        return jdbc.sql("SELECT MAX(id) FROM (SELECT id FROM product WHERE id > ? ORDER BY id LIMIT " + RUN + ") run").param(product).query(Long.class).optional();
    }

    /** The highest product number, to measure progress by. */
    @Transactional(readOnly = true)
    public long lastProduct() {
        return jdbc.sql("SELECT COALESCE(MAX(id), 0) FROM product").query(Long.class).single();
    }

    /** Last product that has its line already: a close that was interrupted goes on behind it. */
    @Transactional(readOnly = true)
    public long done(long close) {
        return jdbc.sql("SELECT MAX(product_id) FROM day_close_line WHERE day_close_id = ?").param(close).query(Long.class).optional().orElse(0L);
    }

    /**
     * Writes the lines of those products, with their history, and compares them with the ledger.
     *
     * @return code of a product that does not balance; the lines are kept as what was found
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public Optional<String> write(DayClose close, long first, long last) {
        LocalDate after = Objects.requireNonNullElse(close.getPreviousDate(), LocalDate.of(1, 1, 1));
        Map<String, Object> run = Map.of(
                "close", close.getId(),
                "previous", Objects.requireNonNullElse(close.getPreviousId(), 0L),
                "after", after,
                "date", close.getClosedOn(),
                "first", first,
                "last", last);
        if (jdbc.sql(INSERT).params(run).update() > 0) {
            jdbc.sql(HISTORY).params(run).param("revision", revisions.next()).update();
        }
        return jdbc.sql(UNBALANCED).params(run).query(String.class).optional();
    }

    /** Sums of all lines written. */
    @Transactional(readOnly = true)
    public DayClose.Totals totals(long close) {
        return jdbc.sql("SELECT COUNT(*) AS products, COALESCE(SUM(movements), 0) AS movements, COALESCE(SUM(opening_value), 0) AS opening_value,"
                        + " COALESCE(SUM(in_value), 0) AS in_value, COALESCE(SUM(out_value), 0) AS out_value, COALESCE(SUM(adjusted_value), 0) AS adjusted_value,"
                        + " COALESCE(SUM(closing_value), 0) AS closing_value FROM day_close_line WHERE day_close_id = ?")
                .param(close)
                .query(DayClose.Totals.class)
                .single();
    }
}
