package dev.vitral.demo;

import static dev.vitral.demo.BulkWords.draw;
import static dev.vitral.demo.BulkWords.oneOf;
import static dev.vitral.demo.BulkWords.pick;

import java.util.function.Function;

/** The statements of the bulk load; {@code i} is a product's ordinal from 1, {@code n} a movement's. */
final class BulkSql {
    /** Three years of business that end before anybody's today. */
    private static final String START = "'2022-01-03 08:00:00'";

    private static final long SECONDS = 3L * 365 * 24 * 3600;

    private final BulkPlan plan;
    private final BulkGround ground;

    BulkSql(BulkPlan plan, BulkGround ground) {
        this.plan = plan;
        this.ground = ground;
    }

    /** Products {@code first} to {@code last}: cost of one decimal, price from factor, one in twenty with a fixed price, one in forty inactive. */
    String products(int first, int last) {
        String number = "(%d + i - 1)".formatted(plan.firstCode());
        String fixed = "IF(%s = 0, CEIL(cost * factor), NULL)".formatted(draw("fixed", 20));
        return """
                INSERT INTO product (id, version, code, description, kind, category_id, unit_id, supplier_id, tax_rate_id, cost, price_factor, fixed_price,
                    price, min_stock, reorder_quantity, barcode, bar_length_mm, active, created_at, created_by, updated_at, updated_by)
                SELECT %d + i - 1, 0, CONCAT(%s, '-', LPAD(%s, 7, '0')), %s, %s, %s, %s, %s, (SELECT MIN(id) FROM tax_rate WHERE code = 'MX-16'),
                    cost, factor, %s, COALESCE(%s, ROUND(cost * factor, 2)), 5 * %s, 10 * (1 + %s), %s, IF(%s = 'PROFILE', 6100, NULL), %s > 0,
                    %s, 'system', TIMESTAMPADD(SECOND, %s, %s), 'system'
                FROM (SELECT i, %s AS g, (15 + %s) * ELT(1 + %s, 1, 4, 20) / 10 AS cost, 1.25 + %s / 20 AS factor
                    FROM (SELECT seq AS i FROM seq_%d_to_%d) numbered) drawn"""
                .formatted(
                        plan.firstProduct(), of(BulkWords.Group::code), number, BulkWords.description("g"), of(BulkWords.Group::kind),
                        pick("g", ground.categories()), pick("g", ground.units()), oneOf("supplier", ground.suppliers()),
                        fixed, fixed, draw("least", 5), draw("reorder", 6), BulkWords.barcode(number), of(BulkWords.Group::kind), draw("active", 40),
                        START, draw("changed", (int) SECONDS), START,
                        draw("group", ground.groups().size()), draw("cost", 485), draw("scale", 3), draw("factor", 11), first, last);
    }

    private String of(Function<BulkWords.Group, String> part) {
        return pick("g", ground.groups().stream().map(part).toList());
    }

    /**
     * All movements of the products, at the places of the plan's rounds. A product's first one opens it in a drawn state of the {@link BulkCycle}, the
     * others follow the cycle from there; quantities are a drawn multiple.
     */
    String movements(int first, int last) {
        int busy = plan.busy();
        int extras = first <= busy ? plan.extras() : 0;
        return """
                INSERT INTO stock_movement (id, version, product_id, type, moved_on, quantity, change_quantity, unit_cost, value, change_value,
                    balance_quantity, balance_value, average_cost, reference, reason, posted_at, posted_by)
                SELECT %d + n - 1, 0, product_id, type, DATE(at), ABS(change_q) * lot, change_q * lot, unit_cost * cost, ABS(change_v) * lot * cost,
                    change_v * lot * cost, balance_q * lot, balance_v * lot * cost, average * cost,
                    CASE WHEN type = 'RECEIPT' THEN CONCAT('FAC-', LPAD(n DIV 9, 7, '0')) WHEN type NOT LIKE 'ADJUSTMENT%%' THEN CONCAT('OT-', LPAD(n DIV 5, 7, '0')) END,
                    IF(type LIKE 'ADJUSTMENT%%', %s, NULL), at, %s
                FROM (
                    SELECT placed.*, TIMESTAMPADD(SECOND, n * %d DIV %d, %s) AS at, 1 + %s AS lot, IF(ord = 0, 100 + phase, (phase + ord - 1) MOD %d) AS step
                    FROM (
                        SELECT i, product_id, cost, %s AS phase, r.seq * %d + IF(e.seq = 0, i, %d + (e.seq - 1) * %d + i) AS n,
                            r.seq * IF(i <= %d, %d, 1) + e.seq AS ord
                        FROM (SELECT id AS product_id, id - %d + 1 AS i, cost FROM product WHERE id BETWEEN %d AND %d) p
                        JOIN seq_0_to_%d r JOIN seq_0_to_%d e
                        WHERE e.seq = 0 OR i <= %d) placed
                    WHERE n <= %d) timed
                JOIN %s cycle ON place = step
                ORDER BY n"""
                .formatted(
                        plan.firstMovement(), oneOf("reason", BulkWords.texts("reasons")), pick("(n * 7 MOD 11 MOD 4)", BulkWords.texts("users")),
                        SECONDS, plan.movements(), START, draw("lot", 6), BulkCycle.STEPS.size(),
                        draw("phase", BulkCycle.OPENINGS), plan.round(), plan.products(), busy, busy, 1 + plan.extras(),
                        plan.firstProduct(), plan.productId(first), plan.productId(last), plan.rounds() - 1, extras, busy,
                        plan.movements(), BulkCycle.table());
    }

    /** The level of each product as its last movement left it. */
    String levels(String range) {
        return """
                INSERT INTO stock_level (version, product_id, on_hand, reserved, value, average_cost)
                SELECT 0, p.id, COALESCE(m.balance_quantity, 0), 0, COALESCE(m.balance_value, 0), m.average_cost
                FROM product p LEFT JOIN stock_movement m ON m.id =
                    (SELECT last.id FROM stock_movement last WHERE last.product_id = p.id ORDER BY last.id DESC LIMIT 1)
                WHERE p.id""" + range;
    }

    /** The same in the first warehouse, where all of it is. */
    String places(String range) {
        return "INSERT INTO warehouse_stock (product_id, warehouse_id, on_hand) SELECT product_id, 1, on_hand FROM stock_level FORCE INDEX (uq_stock_level_product)"
                + " WHERE product_id" + range;
    }
}
