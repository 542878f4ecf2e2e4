package dev.vitral.stock;

import dev.vitral.jobs.Job;
import dev.vitral.jobs.Jobs;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Has closes carried out as background work, so that neither a browser nor a restart ends them. */
@Service
@RequiresManager
@Transactional
public class DayCloseDesk {
    private static final Duration LOOK = Duration.ofMillis(50);

    private final DayCloses closes;
    private final DayCloseRecords records;
    private final BusinessCalendar calendar;
    private final Jobs jobs;

    DayCloseDesk(DayCloses closes, DayCloseRecords records, BusinessCalendar calendar, Jobs jobs) {
        this.closes = closes;
        this.records = records;
        this.calendar = calendar;
        this.jobs = jobs;
    }

    /**
     * Freezes the day and starts to write its lines; for a day whose work ended before its time, starts it again.
     *
     * @param title of the work, in the user's words
     * @return number of the close
     * @throws Problem as {@link DayCloses#begin}
     */
    public long start(LocalDate date, String title) {
        // Before anything is read: what is read later must not be older than the lock.
        calendar.lock();
        DayClose close = closes.unfinished().filter(stuck -> stuck.getClosedOn().equals(date) && isIdle(stuck)).orElseGet(() -> closes.begin(date));
        close.writtenBy(jobs.start(DayCloseWork.KIND, title, Map.of(DayCloseWork.CLOSE, Long.toString(close.getId()))).id());
        return records.save(close).getId();
    }

    private boolean isIdle(DayClose close) {
        return close.getJobId() == null || jobs.find(close.getJobId()).map(job -> job.state().isOver()).orElse(true);
    }

    /**
     * The close when it is done, or as it stands when that takes longer than {@code patience}.
     *
     * @throws Problem dayClose.unbalanced when the lines are not the ledger, and the day is open again; dayClose.interrupted when the work failed otherwise, and
     *     starting it again goes on with it
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public DayClose await(long id, Duration patience) {
        Instant end = Instant.now().plus(patience);
        DayClose close = closes.find(id).orElseThrow();
        while (close.getState() == DayCloseState.CLOSING && Instant.now().isBefore(end)) {
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return close;
            }
            boolean idle = isIdle(close);
            close = closes.find(id).orElseThrow();
            if (idle && close.getState() == DayCloseState.CLOSING) {
                throw Problem.of(Problem.Kind.CONFLICT, "dayClose.interrupted", close.getClosedOn());
            }
        }
        if (close.getState() == DayCloseState.REFUSED) {
            throw DayCloseWork.unbalanced(close, String.valueOf(close.getNote()));
        }
        return close;
    }

    /** The work that writes the close's lines, while it is known. */
    @Transactional(readOnly = true)
    public Optional<Job> work(DayClose close) {
        return close.getJobId() == null ? Optional.empty() : jobs.find(close.getJobId());
    }
}
