package dev.vitral.production;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of work orders, and a card of the board.
 *
 * @param dueOn the day promised, while it is awaited
 * @param shortMaterials materials of which less is set aside than still needed
 * @param quotedCost of materials with waste, as quoted
 * @param realCost of what was used; none before it is booked
 * @param wasteDifference real less quoted waste, as a rate of what the windows hold; none before it is booked
 * @param costDifference real less quoted cost; none before it is booked
 */
public record WorkOrderRow(
        long id,
        String folio,
        WorkState state,
        WorkPriority priority,
        @Nullable LocalDate promisedOn,
        @Nullable LocalDate dueOn,
        long quotationId,
        String quotationFolio,
        @Nullable String customerName,
        @Nullable String jobSite,
        int windows,
        long shortMaterials,
        BigDecimal quotedCost,
        @Nullable BigDecimal realCost,
        BigDecimal quotedWasteRate,
        @Nullable BigDecimal realWasteRate,
        @Nullable BigDecimal wasteDifference,
        @Nullable BigDecimal costDifference,
        @Nullable String note,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant endedAt,
        @Nullable String endReason,
        long version) {

    /** Whether the promised day is over and it isn't delivered. */
    public boolean isLate(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today);
    }

    static WorkOrderRow of(ResultSet row, int number) throws SQLException {
        return new WorkOrderRow(
                row.getLong("id"),
                row.getString("folio"),
                WorkState.valueOf(row.getString("state")),
                WorkPriority.valueOf(row.getString("priority")),
                row.getObject("promised_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getLong("quotation_id"),
                row.getString("quotation_folio"),
                row.getString("customer_name"),
                row.getString("job_site"),
                row.getInt("windows"),
                row.getLong("short_materials"),
                row.getBigDecimal("quoted_cost"),
                row.getBigDecimal("real_cost"),
                row.getBigDecimal("quoted_waste_rate"),
                row.getBigDecimal("real_waste_rate"),
                row.getBigDecimal("waste_difference"),
                row.getBigDecimal("cost_difference"),
                row.getString("note"),
                row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                instant(row, "ended_at"),
                row.getString("end_reason"),
                row.getLong("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime at = row.getObject(column, LocalDateTime.class);
        return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }
}
