package dev.vitral.stock;

import dev.vitral.history.Reason;
import dev.vitral.history.Revisions;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresAdmin;
import dev.vitral.shared.RequiresClerk;
import dev.vitral.shared.RequiresManager;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of the day close (STK-5). Freezing a day is one short transaction that takes the calendar alone, so that each posting lands before or after it; the
 * lines are written behind it from movements that can't change any more ({@link DayCloseWork}).
 */
@Service
@RequiresClerk
@Transactional
public class DayCloses {
    private final DayCloseRecords records;
    private final DayCloseLines lines;
    private final BusinessCalendar calendar;
    private final Revisions revisions;
    private final JdbcClient jdbc;

    DayCloses(DayCloseRecords records, DayCloseLines lines, BusinessCalendar calendar, Revisions revisions, JdbcClient jdbc) {
        this.records = records;
        this.lines = lines;
        this.calendar = calendar;
        this.revisions = revisions;
        this.jdbc = jdbc;
    }

    /**
     * Freezes that date and all before it; {@link DayCloseDesk} has the lines written.
     *
     * @param date later than the last close, not to come
     * @throws Problem dayClose.inFuture, dayClose.alreadyClosed (409, names the first open day), dayClose.running (409)
     */
    @RequiresManager
    public DayClose begin(LocalDate date) {
        LocalDate last = calendar.lock().orElse(null);
        if (date.isAfter(calendar.today())) {
            throw Problem.invalid("date", "dayClose.inFuture", date);
        }
        records.findFirstByStateOrderByClosedOnDesc(DayCloseState.CLOSING).ifPresent(running -> {
            throw Problem.of(Problem.Kind.CONFLICT, "dayClose.running", running.getClosedOn());
        });
        if (last != null && !date.isAfter(last)) {
            throw Problem.of(Problem.Kind.CONFLICT, "dayClose.alreadyClosed", date, last.plusDays(1))
                    .with("firstOpenDate", last.plusDays(1));
        }
        DayClose previous = records.findFirstByStateOrderByClosedOnDesc(DayCloseState.CLOSED).orElse(null);
        long through = jdbc.sql("SELECT COALESCE(MAX(id), 0) FROM stock_movement").query(Long.class).single();
        DayClose close = records.saveAndFlush(new DayClose(date, previous, through));
        calendar.closeThrough(date);
        return close;
    }

    /** The close with those lines is whole: its sums are kept. A chain that does not hold is refused: dayClose.unbalanced. */
    DayClose finish(long id) {
        DayClose close = records.findById(id).orElseThrow();
        DayClose.Totals totals = lines.totals(id);
        DayClose previous = close.getPreviousId() == null ? null : records.findById(close.getPreviousId()).orElseThrow();
        if (previous != null && previous.getTotals().closingValue().compareTo(totals.openingValue()) != 0) {
            throw DayCloseWork.unbalanced(close, "–");
        }
        close.finish(totals);
        return close;
    }

    /** Gives a close up that is under way: the day is open again. */
    @RequiresManager
    public DayClose refuse(long id, String why) {
        calendar.lock();
        DayClose close = records.findById(id).orElseThrow();
        close.refuse(why);
        calendar.closeThrough(close.getPreviousDate());
        return close;
    }

    /**
     * Opens the last closed day again; the reason stands in the history.
     *
     * @param reason 1 to 300 characters
     * @throws Problem dayClose.notFound, dayClose.notLast (409), dayClose.notClosed (409), dayClose.reasonMissing
     */
    @RequiresAdmin
    public DayClose reopen(LocalDate date, String reason) {
        LocalDate last = calendar.lock().orElse(null);
        DayClose close = find(date).orElseThrow(() -> Problem.notFound("dayClose", date));
        String why = reason.strip();
        if (why.isEmpty() || why.length() > 300) {
            throw Problem.invalid("reason", "dayClose.reasonMissing");
        }
        if (close.getState() != DayCloseState.CLOSED) {
            throw Problem.of(Problem.Kind.CONFLICT, "dayClose.notClosed", date);
        }
        if (last != null && !date.equals(last)) {
            throw Problem.of(Problem.Kind.CONFLICT, "dayClose.notLast", date, last);
        }
        close.reopen(why);
        calendar.closeThrough(close.getPreviousDate());
        Reason.given(why, revisions::current);
        return close;
    }

    /** The close of that date: the one in force, or the last that was undone. */
    @Transactional(readOnly = true)
    public Optional<DayClose> find(LocalDate date) {
        return records.findFirstByClosedOnOrderByIdDesc(date);
    }

    /** The close by its number. */
    @Transactional(readOnly = true)
    public Optional<DayClose> find(long id) {
        return records.findById(id);
    }

    /** A close whose lines are not all written. */
    @Transactional(readOnly = true)
    public Optional<DayClose> unfinished() {
        return records.findFirstByStateOrderByClosedOnDesc(DayCloseState.CLOSING);
    }

    /** The last close in force. */
    @Transactional(readOnly = true)
    public Optional<DayClose> last() {
        return records.findFirstByStateOrderByClosedOnDesc(DayCloseState.CLOSED);
    }
}
