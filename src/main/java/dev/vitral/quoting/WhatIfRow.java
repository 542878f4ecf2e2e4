package dev.vitral.quoting;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario does to one open quotation. Money of 2 places in its currency; margins are percent of the price before tax, 4 places, none where that is zero.
 *
 * @param newTotal none where it can't be priced
 * @param difference of the totals
 * @param oldSecond the total in the second currency, where there is one
 * @param problem code of the text that says why it can't be priced or wasn't applied
 * @param problemAbout what that text is filled with
 */
public record WhatIfRow(
        long id,
        long quoteId,
        String folio,
        QuotationStatus status,
        @Nullable String customerName,
        String currency,
        BigDecimal oldTotal,
        @Nullable BigDecimal newTotal,
        @Nullable BigDecimal difference,
        @Nullable BigDecimal oldMarginPercent,
        @Nullable BigDecimal newMarginPercent,
        @Nullable BigDecimal oldSecond,
        @Nullable BigDecimal newSecond,
        State state,
        @Nullable String problem,
        @Nullable String problemAbout) {

    /** What became of the row. */
    public enum State {
        /** Not applied. */
        PENDING,
        /** To be applied by the job at work. */
        CHOSEN,
        /** The quotation has the scenario's prices. */
        APPLIED,
        /** The quotation changed after it was priced: left as it is. */
        STALE,
        /** It can't be priced. */
        FAILED
    }

    static WhatIfRow of(ResultSet row, int number) throws SQLException {
        return new WhatIfRow(
                row.getLong("id"),
                row.getLong("quotation_id"),
                row.getString("folio"),
                QuotationStatus.valueOf(row.getString("status")),
                row.getString("customer_name"),
                row.getString("currency"),
                row.getBigDecimal("old_total"),
                row.getBigDecimal("new_total"),
                row.getBigDecimal("difference"),
                row.getBigDecimal("old_margin_percent"),
                row.getBigDecimal("new_margin_percent"),
                row.getBigDecimal("old_second"),
                row.getBigDecimal("new_second"),
                State.valueOf(row.getString("state")),
                row.getString("problem"),
                row.getString("problem_about"));
    }
}
