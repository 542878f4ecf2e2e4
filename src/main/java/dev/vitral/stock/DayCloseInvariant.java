package dev.vitral.stock;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What must hold of the closes (reliability.md, «Invariants»), each as a query of the offenders; read-only, a whole scan, for the {@code invariants} command
 * and tests.
 */
public enum DayCloseInvariant {
    /** A line's opening is the closing of the close before it, both ways; what ended with nothing may be left out. */
    CLOSING_IS_NEXT_OPENING(
            """
            SELECT c.closed_on, l.product_id FROM day_close c JOIN day_close_line l ON l.day_close_id = c.id
            LEFT JOIN day_close_line p ON p.day_close_id = c.previous_id AND p.product_id = l.product_id
            WHERE c.state = 'CLOSED' AND (l.opening_quantity <> COALESCE(p.closing_quantity, 0) OR l.opening_value <> COALESCE(p.closing_value, 0))
            UNION ALL
            SELECT c.closed_on, p.product_id FROM day_close c JOIN day_close_line p ON p.day_close_id = c.previous_id
            LEFT JOIN day_close_line l ON l.day_close_id = c.id AND l.product_id = p.product_id
            WHERE c.state = 'CLOSED' AND l.product_id IS NULL AND (p.closing_quantity <> 0 OR p.closing_value <> 0)
            LIMIT 100"""),
    /** The closing lines of the last close are the ledger's movements dated that day or before; with the one above, those of every close. */
    LINES_ARE_THE_LEDGER(
            """
            SELECT product_id FROM (
                SELECT m.product_id, m.change_quantity AS quantity, m.change_value AS value FROM stock_movement m
                WHERE m.moved_on <= (SELECT MAX(closed_on) FROM day_close WHERE state = 'CLOSED')
                UNION ALL
                SELECT l.product_id, -l.closing_quantity, -l.closing_value FROM day_close_line l
                WHERE l.day_close_id = (SELECT id FROM day_close WHERE state = 'CLOSED' ORDER BY closed_on DESC LIMIT 1)) both_
            GROUP BY product_id HAVING SUM(quantity) <> 0 OR SUM(value) <> 0 LIMIT 100"""),
    /** A close's totals are the sums of its lines. */
    TOTALS_ARE_THE_LINES(
            """
            SELECT c.closed_on FROM day_close c
            LEFT JOIN (SELECT day_close_id, SUM(closing_value) AS value, COUNT(*) AS products, SUM(movements) AS movements FROM day_close_line GROUP BY day_close_id) l
                ON l.day_close_id = c.id
            WHERE c.state = 'CLOSED' AND (c.closing_value <> COALESCE(l.value, 0) OR c.products <> COALESCE(l.products, 0)
                OR c.movements <> COALESCE(l.movements, 0)) LIMIT 100"""),
    /** The calendar is closed to where the last close in force is. */
    CALENDAR_IS_THE_LAST_CLOSE(
            """
            SELECT closed_through FROM business_calendar
            WHERE NOT closed_through <=> (SELECT MAX(closed_on) FROM day_close WHERE state IN ('CLOSED', 'CLOSING'))""");

    private final String offenders;

    DayCloseInvariant(String offenders) {
        this.offenders = offenders;
    }

    /** Query of at most 100 offenders: no rows when it holds. */
    public String offenders() {
        return offenders;
    }

    /** Those that don't hold, with their first offenders. */
    public static Map<DayCloseInvariant, List<Map<String, Object>>> broken(JdbcClient jdbc) {
        Map<DayCloseInvariant, List<Map<String, Object>>> broken = new LinkedHashMap<>();
        for (DayCloseInvariant each : values()) {
            List<Map<String, Object>> found = jdbc.sql(each.offenders()).query().listOfRows();
            if (!found.isEmpty()) {
                broken.put(each, found);
            }
        }
        return broken;
    }
}
