package dev.vitral.stock;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** A line of the list of closes. {@code coversFrom} is absent in the first. */
public record DayCloseRow(
        long id,
        LocalDate closedOn,
        @Nullable LocalDate coversFrom,
        DayCloseState state,
        long products,
        long movements,
        BigDecimal openingValue,
        BigDecimal inValue,
        BigDecimal outValue,
        BigDecimal adjustedValue,
        BigDecimal closingValue,
        Instant closedAt,
        String closedBy,
        @Nullable String note) {

    static DayCloseRow of(ResultSet row, int number) throws SQLException {
        return new DayCloseRow(
                row.getLong("id"),
                row.getObject("closed_on", LocalDate.class),
                row.getObject("covers_from", LocalDate.class),
                DayCloseState.valueOf(row.getString("state")),
                row.getLong("products"),
                row.getLong("movements"),
                row.getBigDecimal("opening_value"),
                row.getBigDecimal("in_value"),
                row.getBigDecimal("out_value"),
                row.getBigDecimal("adjusted_value"),
                row.getBigDecimal("closing_value"),
                row.getObject("closed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString("closed_by"),
                row.getString("note"));
    }

    /** The same of a close that was read whole. */
    public static DayCloseRow of(DayClose close) {
        DayClose.Totals totals = close.getTotals();
        return new DayCloseRow(
                close.getId(), close.getClosedOn(), close.getCoversFrom(), close.getState(), totals.products(), totals.movements(), totals.openingValue(),
                totals.inValue(), totals.outValue(), totals.adjustedValue(), totals.closingValue(), close.getClosedAt(), close.getClosedBy(), close.getNote());
    }
}
