package dev.vitral.purchasing;

import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import dev.vitral.stock.BusinessCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How suppliers keep their word, from the receipts (STK-6). */
@Service
@RequiresClerk
@Transactional(readOnly = true)
public class SupplierPerformance {
    private static final int MOST = 2000;

    /** What one of an order's currency is worth, so that orders of two add up. */
    private static final String IN_BASE = "IF(o.rate_per_base, 1 / o.exchange_rate, o.exchange_rate)";

    /** Orders by the promised day through {@code ix_purchase_order_expected} or {@code ix_purchase_order_supplier_expected}; the rest by the keys of their owners. */
    private static final String SQL =
            """
            SELECT supplier_id, MIN(supplier_name) AS supplier_name, COUNT(DISTINCT order_id) AS orders, COUNT(*) AS line_count,
                AVG(COALESCE(in_time, 0) >= quantity) AS on_time, AVG(LEAST(1, COALESCE(come, 0) / quantity)) AS fulfilled,
                SUM(paid) / NULLIF(SUM(agreed), 0) - 1 AS price_drift, AVG(days / come) AS lead_days, AVG(IF(come > 0, promised, NULL)) AS promised_days
            FROM (
                SELECT o.supplier_id, v.name AS supplier_name, o.id AS order_id, l.quantity, DATEDIFF(o.expected_on, o.sent_on) AS promised,
                    SUM(r.quantity) AS come, SUM(IF(h.received_on <= o.expected_on, r.quantity, 0)) AS in_time, SUM(r.quantity * r.unit_cost) * %2$s AS paid,
                    SUM(r.quantity * l.unit_cost) * %2$s AS agreed, SUM(r.quantity * DATEDIFF(h.received_on, o.sent_on)) AS days
                FROM purchase_order o
                JOIN supplier v ON v.id = o.supplier_id
                JOIN purchase_order_line l ON l.purchase_order_id = o.id
                LEFT JOIN (receipt_line r JOIN receipt h ON h.id = r.receipt_id AND h.reversed_at IS NULL) ON r.order_line_id = l.id
                WHERE o.expected_on BETWEEN :from AND :to AND o.status IN ('SENT', 'PARTLY_RECEIVED', 'RECEIVED', 'CLOSED') AND o.deleted_at IS NULL%1$s
                GROUP BY l.id) lines_
            GROUP BY supplier_id ORDER BY supplier_name, supplier_id LIMIT\s"""
                    + MOST;

    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;

    SupplierPerformance(JdbcClient jdbc, BusinessCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /**
     * The suppliers of whom something was promised between the days, both included, none later than today, by name.
     *
     * @throws Problem performance.period (422) when it ends before it begins
     */
    public List<SupplierFigures> over(LocalDate from, LocalDate to) {
        return figures("", null, from, to);
    }

    /** The same of one supplier; none when nothing was promised. */
    public Optional<SupplierFigures> of(long supplierId, LocalDate from, LocalDate to) {
        return figures(" AND o.supplier_id = :supplier", supplierId, from, to).stream().findFirst();
    }

    private List<SupplierFigures> figures(String condition, @Nullable Long supplier, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw Problem.invalid("to", "performance.period");
        }
        // What is promised for tomorrow is not late today.
        LocalDate today = calendar.today();
        LocalDate last = to.isAfter(today) ? today : to;
        JdbcClient.StatementSpec asked = jdbc.sql(SQL.formatted(condition, IN_BASE)).param("from", from).param("to", last);
        return (supplier == null ? asked : asked.param("supplier", supplier)).query(SupplierFigures::of).list();
    }
}
