package dev.vitral.production;

/** What must hold of the offcuts after anything: read-only SQL whose rows are the offenders, at most 100, none when all is well. */
public enum OffcutInvariant {
    /** Each one that is there is set aside under its code, as much as it measures. */
    OFFCUTS_ARE_SET_ASIDE("""
            SELECT o.code, o.state, o.quantity, r.quantity AS set_aside FROM offcut o
            LEFT JOIN reservation r ON r.document = o.code AND r.product_id = o.product_id AND r.state = 'OPEN'
            WHERE o.state IN ('AVAILABLE', 'SET_ASIDE') AND o.deleted_at IS NULL AND NOT (r.quantity <=> o.quantity) LIMIT 100"""),
    /** Nothing is set aside for one that is gone. */
    NOTHING_FOR_THE_GONE("""
            SELECT r.document, r.quantity FROM reservation r LEFT JOIN offcut o ON o.code = r.document AND o.state IN ('AVAILABLE', 'SET_ASIDE') AND o.deleted_at IS NULL
            WHERE r.document LIKE 'RZ-%' AND r.state = 'OPEN' AND r.quantity > 0 AND o.id IS NULL LIMIT 100"""),
    /** Those that are there are no more than there is on hand of their product. */
    OFFCUTS_ARE_ON_HAND("""
            SELECT o.product_id, o.measured, l.on_hand FROM
                (SELECT product_id, SUM(quantity) AS measured FROM offcut WHERE state IN ('AVAILABLE', 'SET_ASIDE') AND deleted_at IS NULL GROUP BY product_id) o
            LEFT JOIN stock_level l ON l.product_id = o.product_id WHERE o.measured > COALESCE(l.on_hand, 0) LIMIT 100""");

    private final String offenders;

    OffcutInvariant(String offenders) {
        this.offenders = offenders;
    }

    /** The query of what breaks it. */
    public String offenders() {
        return offenders;
    }
}
