package dev.vitral.stock;

import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Lists;
import dev.vitral.shared.RequiresClerk;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the closes, their lines, and what a close would freeze. */
@Service
@RequiresClerk
@Transactional(readOnly = true)
public class DayCloseQueries {
    /** Days before the date that a preview tells one by one. */
    static final int DAYS_TOLD = 31;

    private final Lists lists;
    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;

    DayCloseQueries(Lists lists, JdbcClient jdbc, BusinessCalendar calendar) {
        this.lists = lists;
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** Closes, newest first. */
    public ListPage<DayCloseRow> list(ListRequest request) {
        return lists.page(DayCloseList.SPEC, request);
    }

    /** How many closes the request finds. */
    public ListPage.Total count(ListRequest request) {
        return lists.total(DayCloseList.SPEC, request);
    }

    /** Lines of a close. */
    public ListPage<DayCloseLineRow> lines(long close, ListRequest request) {
        return lists.page(DayCloseLineList.of(close), request);
    }

    /** How many lines of a close the request finds. */
    public ListPage.Total countLines(long close, ListRequest request) {
        return lists.total(DayCloseLineList.of(close), request);
    }

    /**
     * An open day with movements.
     *
     * @param inValue what came in, as in a close; likewise the others
     */
    public record OpenDay(LocalDate date, long movements, BigDecimal inValue, BigDecimal outValue, BigDecimal adjustedValue) {}

    /**
     * What is open.
     *
     * @param closedThrough last closed day, if any
     * @param today business date in the shop's zone
     * @param days the last days with movements, at most 31 days back, oldest first
     * @param earlierFrom first day with open movements before those, if any
     */
    public record Preview(@Nullable LocalDate closedThrough, LocalDate today, List<OpenDay> days, @Nullable LocalDate earlierFrom) {
        /** The day that a shop closes next: the first open one with movements, else today. */
        public LocalDate suggested() {
            return days.isEmpty() ? today : days.getFirst().date();
        }
    }

    /** What a close would freeze; reads the movements of at most 31 days. */
    public Preview preview() {
        LocalDate today = calendar.today();
        LocalDate closed = calendar.closedThrough().orElse(null);
        LocalDate from = today.minusDays(DAYS_TOLD - 1L);
        LocalDate first = closed != null && !closed.isBefore(from) ? closed.plusDays(1) : from;
        List<OpenDay> days = jdbc.sql("SELECT m.moved_on AS date, COUNT(*) AS movements, " + StockFlow.sum(StockFlow.IN, "change_value", false) + " AS in_value, "
                        + StockFlow.sum(StockFlow.OUT, "change_value", true) + " AS out_value, " + StockFlow.sum(StockFlow.ADJUSTED, "change_value", false)
                        + " AS adjusted_value FROM stock_movement m LEFT JOIN stock_movement r ON r.id = m.reverses_id"
                        + " WHERE m.moved_on BETWEEN ? AND ? GROUP BY m.moved_on ORDER BY m.moved_on")
                .params(first, today)
                .query(OpenDay.class)
                .list();
        LocalDate earlier = jdbc.sql("SELECT MIN(moved_on) FROM stock_movement WHERE moved_on < ? AND moved_on > ?")
                .params(first, closed == null ? LocalDate.of(1, 1, 1) : closed)
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .orElse(null);
        return new Preview(closed, today, days, earlier);
    }
}
