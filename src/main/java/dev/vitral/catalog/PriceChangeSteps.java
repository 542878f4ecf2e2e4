package dev.vitral.catalog;

import dev.vitral.history.BulkChanges;
import dev.vitral.shared.CurrentUser;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The statements of a price change, a batch of products each: work out rows, apply them, undo them. Each batch is a transaction with its history. */
@Component
@Transactional
class PriceChangeSteps {
    /** Products of one batch: some hundredths of a second of locks. */
    static final int BATCH = 1000;

    private static final String JOINED = "product p JOIN category c ON c.id = p.category_id JOIN shop_pricing s ON s.id = 1";
    private static final String IN_BATCH = "r.change_id = :change AND r.id BETWEEN :first AND :last";

    private final JdbcClient jdbc;
    private final BulkChanges history;

    PriceChangeSteps(JdbcClient jdbc, BulkChanges history) {
        this.jdbc = jdbc;
        this.history = history;
    }

    /** Works out the rows of these products; those that would stay as they are get none. */
    public void preview(PriceChange change, List<Long> products) {
        PriceChangeKind kind = change.getKind();
        BigDecimal amount = change.getAmount() == null ? BigDecimal.ZERO : change.getAmount();
        String sql = """
                INSERT IGNORE INTO price_change_row (change_id, product_id, product_version, old_cost, new_cost, old_factor, new_factor, old_inherited, new_inherited,
                    old_fixed, new_fixed, old_price, new_price, difference, warning, state)
                SELECT :change, id, version, cost, new_cost, price_factor, new_factor, factor_inherited, new_inherited, fixed_price, new_fixed, price, new_price,
                    IF(price = 0, NULL, LEAST(99999999, ROUND((new_price - price) * 100 / price, 2))),
                    CASE WHEN new_price < new_cost THEN 'BELOW_COST' WHEN ABS(new_price - price) * 2 >= price AND new_price <> price THEN 'LARGE' END, 'PENDING'
                FROM (
                    SELECT q.*, COALESCE(new_fixed, ROUND(new_cost * new_factor, 2)) AS new_price FROM (
                        SELECT p.id, p.version, p.code, p.cost, p.price_factor, p.factor_inherited, p.fixed_price, p.price,
                            %s AS new_cost, %s AS new_factor, %s AS new_inherited, %s AS new_fixed
                        FROM %s WHERE p.id IN (:products) AND p.deleted_at IS NULL) q) moved
                WHERE new_cost <> cost OR new_factor <> price_factor OR new_inherited <> factor_inherited OR NOT (new_fixed <=> fixed_price)
                ORDER BY code"""
                .formatted(kind.expression("cost", "p.cost"), kind.expression("factor", "p.price_factor"), kind.expression("inherited", "p.factor_inherited"),
                        kind.expression("fixed", "p.fixed_price"), JOINED);
        Map<String, Object> params = new HashMap<>();
        params.put("change", change.getId());
        params.put("products", products);
        params.put("amount", amount);
        params.put("ratio", PriceChangeKind.ratio(amount));
        params.put("category", change.getCategory() == null ? 0L : change.getCategory().getId());
        if (!products.isEmpty()) {
            jdbc.sql(sql).params(params).update();
        }
    }

    /** What the rows come to. */
    @Transactional(readOnly = true)
    public PriceChangeTotals totals(long change) {
        return jdbc.sql("""
                SELECT COUNT(*) AS products, COUNT(warning) AS warned, COALESCE(SUM(state = 'STALE'), 0) AS stale, COALESCE(SUM(state = 'CONFLICT'), 0) AS conflicts,
                    COALESCE(SUM(old_price), 0) AS old_total, COALESCE(SUM(new_price), 0) AS new_total FROM price_change_row WHERE change_id = ?""")
                .param(change)
                .query(PriceChangeTotals.class)
                .single();
    }

    /** Applies the next rows behind {@code after}; gives the last one back, or 0 when none is left. */
    public long apply(PriceChange change, long after) {
        Map<String, Object> batch = batch(change, after, "PENDING");
        if (batch.isEmpty()) {
            return 0;
        }
        // Row and product in one statement: a row says APPLIED exactly if its product, at the version that the preview saw, was written.
        jdbc.sql("""
                UPDATE price_change_row r JOIN product p ON p.id = r.product_id
                SET r.state = 'APPLIED', p.cost = r.new_cost, p.price_factor = r.new_factor, p.factor_inherited = r.new_inherited, p.fixed_price = r.new_fixed,
                    p.price = r.new_price, p.version = p.version + 1, p.updated_at = UTC_TIMESTAMP(6), p.updated_by = :user
                WHERE %s AND r.state = 'PENDING' AND p.version = r.product_version AND p.deleted_at IS NULL""".formatted(IN_BATCH))
                .params(batch)
                .update();
        keep(change, batch, "APPLIED");
        jdbc.sql("UPDATE price_change_row r SET r.state = 'STALE' WHERE " + IN_BATCH + " AND r.state = 'PENDING'").params(batch).update();
        return (long) batch.get("last");
    }

    /** Undoes the next applied rows behind {@code after} whose products still have what the change gave them; gives the last one back, or 0. */
    public long undo(PriceChange change, long after) {
        Map<String, Object> batch = batch(change, after, "APPLIED");
        if (batch.isEmpty()) {
            return 0;
        }
        PriceChangeKind kind = change.getKind();
        boolean cost = kind.touches("cost");
        boolean factor = kind.touches("factor");
        boolean fixed = kind.touches("fixed");
        String unchanged = (cost ? " AND p.cost = r.new_cost" : "") + (factor ? " AND p.price_factor = r.new_factor AND p.factor_inherited = r.new_inherited" : "")
                + (fixed ? " AND p.fixed_price <=> r.new_fixed" : "");
        jdbc.sql("""
                UPDATE price_change_row r JOIN product p ON p.id = r.product_id
                SET r.state = 'UNDONE', p.price = COALESCE(%1$s, ROUND(%2$s * %3$s, 2)), p.cost = %2$s, p.price_factor = %3$s, p.factor_inherited = %4$s,
                    p.fixed_price = %1$s, p.version = p.version + 1, p.updated_at = UTC_TIMESTAMP(6), p.updated_by = :user
                WHERE %5$s AND r.state = 'APPLIED'%6$s"""
                .formatted(fixed ? "r.old_fixed" : "p.fixed_price", cost ? "r.old_cost" : "p.cost", factor ? "r.old_factor" : "p.price_factor",
                        factor ? "r.old_inherited" : "p.factor_inherited", IN_BATCH, unchanged))
                .params(batch)
                .update();
        keep(change, batch, "UNDONE");
        jdbc.sql("UPDATE price_change_row r SET r.state = 'CONFLICT' WHERE " + IN_BATCH + " AND r.state = 'APPLIED'").params(batch).update();
        return (long) batch.get("last");
    }

    private Map<String, Object> batch(PriceChange change, long after, String state) {
        List<Long> rows = jdbc.sql("SELECT id FROM price_change_row WHERE change_id = ? AND state = ? AND id > ? ORDER BY id LIMIT ? FOR UPDATE")
                .params(change.getId(), state, after, BATCH)
                .query(Long.class)
                .list();
        return rows.isEmpty() ? Map.of() : Map.of("change", change.getId(), "first", rows.getFirst(), "last", rows.getLast(), "user", CurrentUser.name());
    }

    private void keep(PriceChange change, Map<String, Object> batch, String state) {
        history.keep("product", "JOIN price_change_row r ON r.product_id = t.id WHERE " + IN_BATCH + " AND r.state = '" + state + "'", batch, reason(change));
    }

    private static String reason(PriceChange change) {
        return change.getReason() == null ? change.getFolio() : change.getFolio() + ": " + change.getReason();
    }

    /**
     * Gives the factor that holds to the next products that inherit another one: those that came after the preview or had changed since. Tells whether there
     * were any.
     */
    public boolean sweep(PriceChange change) {
        String scope = change.getCategory() == null ? "c.price_factor IS NULL" : "p.category_id = " + change.getCategory().getId();
        List<Long> left = jdbc.sql("SELECT p.id FROM " + JOINED + " WHERE p.factor_inherited AND p.deleted_at IS NULL AND " + scope
                        + " AND p.price_factor <> COALESCE(c.price_factor, s.price_factor) LIMIT " + BATCH + " FOR UPDATE")
                .query(Long.class)
                .list();
        if (left.isEmpty()) {
            return false;
        }
        Map<String, Object> params = Map.of("products", left, "user", CurrentUser.name(), "change", change.getId());
        jdbc.sql("UPDATE " + JOINED + " SET p.price = COALESCE(p.fixed_price, ROUND(p.cost * COALESCE(c.price_factor, s.price_factor), 2)),"
                        + " p.price_factor = COALESCE(c.price_factor, s.price_factor), p.version = p.version + 1, p.updated_at = UTC_TIMESTAMP(6), p.updated_by = :user"
                        + " WHERE p.id IN (:products)")
                .params(params)
                .update();
        history.keep("product", "WHERE t.id IN (:products)", params, reason(change));
        jdbc.sql("UPDATE price_change_row SET state = CASE state WHEN 'STALE' THEN 'APPLIED' WHEN 'CONFLICT' THEN 'UNDONE' ELSE state END"
                        + " WHERE change_id = :change AND product_id IN (:products)")
                .params(params)
                .update();
        return true;
    }
}
