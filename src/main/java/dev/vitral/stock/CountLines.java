package dev.vitral.stock;

import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Problem;
import dev.vitral.shared.ShopTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of counts in SQL: a sheet may have 100,000, so they are made, read and settled set-wise. */
@Component
class CountLines {
    /** How long a product counts as moving after its last movement, in days. */
    private static final int MOVING_DAYS = 90;
    /** Most lines of one count. */
    static final int MOST = 200_000;

    private static final int ROWS_AT_ONCE = 1_000;

    private final JdbcClient jdbc;

    CountLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line with a difference that is to be posted. */
    record Difference(long id, long productId, BigDecimal difference) {}

    /** Who counted the line last, if somebody did in this round. */
    record Counted(long id, @Nullable String countedBy, int round) {}

    /**
     * Makes the sheet; gives its number of lines. What is in the warehouse is read first and written after: in one statement the reading would lock it, and
     * hold up who posts.
     */
    int make(long count, long warehouse, CountCommand command) {
        List<Long> products = products(warehouse, command);
        if (products.size() > MOST) {
            throw Problem.invalid("scope", "count.tooLarge", MOST);
        }
        for (int from = 0; from < products.size(); from += ROWS_AT_ONCE) {
            String rows = products.subList(from, Math.min(from + ROWS_AT_ONCE, products.size())).stream()
                    .map(product -> "(" + count + "," + product + ")")
                    .collect(Collectors.joining(","));
            jdbc.sql("INSERT INTO count_line (count_id, product_id) VALUES " + rows).update();
        }
        return products.size();
    }

    private List<Long> products(long warehouse, CountCommand command) {
        String there = "SELECT p.id FROM warehouse_stock s JOIN product p ON p.id = s.product_id WHERE s.warehouse_id = :warehouse AND p.deleted_at IS NULL ";
        JdbcClient.StatementSpec select = switch (command.scope()) {
            case ALL -> asked(there, "");
            case CATEGORY -> asked(there, """
                            AND p.category_id IN (WITH RECURSIVE below AS (SELECT id FROM category WHERE code = :category
                                UNION SELECT c.id FROM category c JOIN below ON c.parent_id = below.id) SELECT id FROM below)""")
                    .param("category", command.category());
            case LOCATION -> asked(there, "AND s.location_id = (SELECT id FROM location WHERE warehouse_id = :warehouse AND code = :location)")
                    .param("location", command.location());
            case PRODUCTS -> asked("SELECT p.id FROM product p WHERE p.deleted_at IS NULL AND :warehouse > 0 ", "AND p.code IN (:products)")
                    .param("products", command.products());
            case MOVING -> asked(there, "AND EXISTS (SELECT 1 FROM stock_movement m WHERE m.product_id = p.id AND m.warehouse_id = :warehouse AND m.moved_on >= :since)")
                    .param("since", ShopTime.today().minusDays(MOVING_DAYS));
        };
        return select.param("warehouse", warehouse).query(Long.class).list();
    }

    private JdbcClient.StatementSpec asked(String from, String where) {
        return jdbc.sql(from + where + " ORDER BY p.code LIMIT " + (MOST + 1));
    }

    /** Adds a line for what was found though nobody asked for it. */
    void add(long count, long product) {
        jdbc.sql("INSERT INTO count_line (count_id, product_id) VALUES (?, ?)").params(count, product).update();
    }

    /** The line of the product, locked; none when the sheet doesn't ask for it. */
    @Nullable Counted line(long count, long product) {
        return jdbc.sql("SELECT id, counted_by, round FROM count_line WHERE count_id = ? AND product_id = ? FOR UPDATE")
                .params(count, product)
                .query(Counted.class)
                .optional()
                .orElse(null);
    }

    /** Writes what was counted, and keeps it for good. */
    void count(long count, long product, BigDecimal counted, BigDecimal expected, @Nullable BigDecimal unitCost) {
        Instant now = Instant.now();
        String user = CurrentUser.name();
        jdbc.sql("UPDATE count_line SET counted = ?, expected = ?, unit_cost = ?, counted_at = ?, counted_by = ? WHERE count_id = ? AND product_id = ?")
                .params(counted, expected, unitCost, now, user, count, product)
                .update();
        jdbc.sql("INSERT INTO count_entry (count_id, product_id, round, counted, expected, counted_at, counted_by) "
                        + "SELECT count_id, product_id, round, counted, expected, counted_at, counted_by FROM count_line WHERE count_id = ? AND product_id = ?")
                .params(count, product)
                .update();
    }

    /** Asks for the lines that differ once more; all of them, or those of the products named. Gives their number. */
    int recount(long count, List<String> products) {
        String sql = "UPDATE count_line SET counted = NULL, expected = NULL, unit_cost = NULL, counted_at = NULL, counted_by = NULL, round = round + 1 "
                + "WHERE count_id = :count AND movement_id IS NULL AND difference <> 0";
        return products.isEmpty()
                ? jdbc.sql(sql).param("count", count).update()
                : jdbc.sql(sql + " AND product_id IN (SELECT id FROM product WHERE code IN (:products))")
                        .param("count", count)
                        .param("products", products)
                        .update();
    }

    /** How many lines differ and are not posted yet. */
    long open(long count) {
        return jdbc.sql("SELECT COUNT(*) FROM count_line WHERE count_id = ? AND difference <> 0 AND movement_id IS NULL")
                .param(count)
                .query(Long.class)
                .single();
    }

    /** The next lines that differ and are not posted yet, locked: a plain look would be older than the locks on the levels that follow. */
    List<Difference> next(long count, int most) {
        return jdbc.sql("SELECT id, product_id, difference FROM count_line WHERE count_id = ? AND difference <> 0 AND movement_id IS NULL ORDER BY id LIMIT ? FOR UPDATE")
                .params(count, most)
                .query(Difference.class)
                .list();
    }

    /** Notes the movement that settled the line. */
    void settle(long line, long movement) {
        jdbc.sql("UPDATE count_line SET movement_id = ? WHERE id = ?").params(movement, line).update();
    }
}
