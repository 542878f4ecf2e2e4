package dev.vitral.quoting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the quotation list.
 *
 * @param approval what was asked of a manager for it as it stands (QUO-9); none of a version before
 */
public record QuotationRow(
        long id,
        String folio,
        QuotationStatus status,
        int revision,
        @Nullable Long customerId,
        @Nullable String customerName,
        @Nullable String jobSite,
        String seller,
        LocalDate date,
        LocalDate validUntil,
        String currency,
        BigDecimal total,
        @Nullable ApprovalState approval,
        long version) {

    static QuotationRow of(ResultSet row, int number) throws SQLException {
        String approval = row.getString("approval");
        return new QuotationRow(
                row.getLong("id"),
                row.getString("folio"),
                QuotationStatus.valueOf(row.getString("status")),
                row.getInt("revision"),
                row.getObject("customer_id", Long.class),
                row.getString("customer_name"),
                row.getString("job_site"),
                row.getString("seller"),
                row.getObject("quoted_on", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("currency"),
                row.getBigDecimal("total"),
                approval == null ? null : ApprovalState.valueOf(approval),
                row.getLong("version"));
    }
}
