package dev.vitral.stock;

/**
 * What must hold of the stock after anything (reliability.md, I1 to I3): read-only SQL whose rows are the offenders, at most 100, none when all is well. Run
 * in one consistent snapshot, it may run beside the clerks.
 */
public enum StockInvariant {
    /** I1: on hand of each product and warehouse is the sum of its movements. */
    ON_HAND_BY_WAREHOUSE("""
            SELECT product_id, warehouse_id, SUM(kept) AS on_hand, SUM(moved) AS movements FROM (
                SELECT product_id, warehouse_id, on_hand AS kept, 0 AS moved FROM warehouse_stock
                UNION ALL SELECT product_id, warehouse_id, 0, SUM(change_quantity) FROM stock_movement GROUP BY product_id, warehouse_id) both_
            GROUP BY product_id, warehouse_id HAVING on_hand <> movements LIMIT 100"""),
    /** I1: on hand of each product is the sum over its warehouses. */
    ON_HAND_OF_PRODUCT("""
            SELECT l.product_id, l.on_hand, COALESCE(SUM(s.on_hand), 0) AS warehouses FROM stock_level l
            LEFT JOIN warehouse_stock s ON s.product_id = l.product_id GROUP BY l.product_id, l.on_hand HAVING l.on_hand <> warehouses LIMIT 100"""),
    /** I2: nothing is negative, and no more is reserved than there is. */
    NOTHING_NEGATIVE("""
            SELECT product_id, on_hand, reserved, value FROM stock_level WHERE on_hand < 0 OR value < 0 OR reserved < 0 OR reserved > on_hand
            UNION ALL SELECT product_id, on_hand, warehouse_id, 0 FROM warehouse_stock WHERE on_hand < 0 LIMIT 100"""),
    /** I2: what is reserved of a product is the sum of its open reservations. */
    RESERVED_IS_OPEN("""
            SELECT product_id, SUM(kept) AS reserved, SUM(held) AS reservations FROM (
                SELECT product_id, reserved AS kept, 0 AS held FROM stock_level WHERE reserved <> 0
                UNION ALL SELECT product_id, 0, quantity FROM reservation WHERE state = 'OPEN') both_
            GROUP BY product_id HAVING reserved <> reservations LIMIT 100"""),
    /** I3: the two legs of each product in a transfer net to zero in units and in value. */
    TRANSFERS_NET_TO_ZERO("""
            SELECT transfer_id, product_id, SUM(change_quantity) AS units, SUM(change_value) AS value FROM stock_movement WHERE transfer_id IS NOT NULL
            GROUP BY transfer_id, product_id HAVING units <> 0 OR value <> 0 LIMIT 100"""),
    /** I3: received − issued ± adjusted is on hand, in units and in value. */
    MOVEMENTS_ADD_UP("""
            SELECT l.product_id, l.on_hand, l.value, COALESCE(m.units, 0) AS units, COALESCE(m.worth, 0) AS worth FROM stock_level l
            LEFT JOIN (SELECT product_id, SUM(change_quantity) AS units, SUM(change_value) AS worth FROM stock_movement GROUP BY product_id) m
                ON m.product_id = l.product_id
            WHERE l.on_hand <> COALESCE(m.units, 0) OR l.value <> COALESCE(m.worth, 0) LIMIT 100"""),
    /** I3: the balance that the last movement left is what there is. */
    LAST_BALANCE("""
            SELECT l.product_id, l.on_hand, m.balance_quantity, l.value, m.balance_value FROM stock_level l
            JOIN (SELECT product_id, MAX(id) AS id FROM stock_movement GROUP BY product_id) last_ ON last_.product_id = l.product_id
            JOIN stock_movement m ON m.id = last_.id WHERE l.on_hand <> m.balance_quantity OR l.value <> m.balance_value LIMIT 100""");

    private final String offenders;

    StockInvariant(String offenders) {
        this.offenders = offenders;
    }

    /** The query of what breaks it. */
    public String offenders() {
        return offenders;
    }
}
