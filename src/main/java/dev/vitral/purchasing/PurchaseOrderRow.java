package dev.vitral.purchasing;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the purchase order list; the same for grid, export, report and REST.
 *
 * @param dueOn the promised day while goods are awaited, else none
 */
public record PurchaseOrderRow(
        long id,
        String folio,
        PurchaseOrderStatus status,
        int revision,
        long supplierId,
        String supplierName,
        LocalDate orderedOn,
        LocalDate expectedOn,
        @Nullable LocalDate dueOn,
        String currency,
        BigDecimal total,
        String buyer,
        long version) {

    /** Whether goods are awaited beyond the promised day. */
    public boolean isLate(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today);
    }

    static PurchaseOrderRow of(ResultSet row, int number) throws SQLException {
        return new PurchaseOrderRow(
                row.getLong("id"),
                row.getString("folio"),
                PurchaseOrderStatus.valueOf(row.getString("status")),
                row.getInt("revision"),
                row.getLong("supplier_id"),
                row.getString("supplier_name"),
                row.getObject("ordered_on", LocalDate.class),
                row.getObject("expected_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("currency"),
                row.getBigDecimal("total"),
                row.getString("buyer"),
                row.getLong("version"));
    }
}
