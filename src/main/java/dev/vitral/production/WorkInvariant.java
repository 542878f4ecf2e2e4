package dev.vitral.production;

/** What must hold of work orders' consumption after anything: read-only SQL whose rows are the offenders, at most 100, none when all is well. */
public enum WorkInvariant {
    /** What a material says was used is what its movement and its offcuts took out, less what came back as offcuts. */
    USED_IS_WHAT_MOVED("""
            SELECT o.folio, w.product_id, w.used, w.taken_by FROM work_material w JOIN work_order o ON o.id = w.work_order_id
            LEFT JOIN stock_movement t ON t.id = w.taken_by
            LEFT JOIN stock_movement undone ON undone.reverses_id = t.id
            WHERE (w.used <> 0 OR w.taken_by IS NOT NULL OR o.finished_at IS NOT NULL) AND (undone.id IS NOT NULL OR w.used <> COALESCE(t.quantity, 0)
                + COALESCE((SELECT SUM(m.quantity) FROM offcut c JOIN stock_movement m ON m.id = c.left_by
                    WHERE c.taker_id = o.id AND c.product_id = w.product_id AND c.state = 'USED' AND c.deleted_at IS NULL), 0)
                - COALESCE((SELECT SUM(m.quantity) FROM offcut c JOIN stock_movement m ON m.id = c.came_by
                    WHERE c.source_id = o.id AND c.product_id = w.product_id AND m.type = 'PRODUCTION_RETURN' AND c.deleted_at IS NULL), 0)) LIMIT 100"""),
    /** What an order really cost is what its materials cost. */
    COST_IS_THE_SUM("""
            SELECT o.folio, o.real_cost FROM work_order o
            WHERE o.real_cost IS NOT NULL AND o.real_cost <> (SELECT COALESCE(SUM(w.used_value), 0) FROM work_material w WHERE w.work_order_id = o.id) LIMIT 100""");

    private final String offenders;

    WorkInvariant(String offenders) {
        this.offenders = offenders;
    }

    /** The query of what breaks it. */
    public String offenders() {
        return offenders;
    }
}
