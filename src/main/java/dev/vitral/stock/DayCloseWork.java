package dev.vitral.stock;

import dev.vitral.jobs.JobRun;
import dev.vitral.jobs.JobStopped;
import dev.vitral.jobs.JobWork;
import dev.vitral.shared.Problem;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Writes the lines of a close that was begun, run after run of products; one that was interrupted goes on where it stopped. */
@Component
class DayCloseWork implements JobWork {
    static final String KIND = "day-close";
    static final String CLOSE = "close";

    private static final Logger LOG = LoggerFactory.getLogger(DayCloseWork.class);

    private final DayCloses closes;
    private final DayCloseLines lines;

    DayCloseWork(DayCloses closes, DayCloseLines lines) {
        this.closes = closes;
        this.lines = lines;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean resumable() {
        return true;
    }

    @Override
    public void run(JobRun run) {
        DayClose close = closes.find(Long.parseLong(run.parameter(CLOSE))).orElseThrow();
        if (close.getState() != DayCloseState.CLOSING) {
            return;
        }
        try {
            write(close, run);
            closes.finish(close.getId());
        } catch (JobStopped stopped) {
            if (stopped.isCancelled()) {
                closes.refuse(close.getId(), "cancelado");
            }
            throw stopped;
        } catch (Problem unbalanced) {
            LOG.error("The close of {} does not balance: {}", close.getClosedOn(), unbalanced.getMessage());
            closes.refuse(close.getId(), "no cuadra: " + unbalanced.args()[1]);
            throw unbalanced;
        }
    }

    private void write(DayClose close, JobRun run) {
        long done = lines.done(close.getId());
        long all = lines.lastProduct();
        run.progress(done, all);
        for (Optional<Long> last = lines.runBehind(done); last.isPresent(); last = lines.runBehind(done)) {
            Optional<String> wrong = write(close, done + 1, last.get());
            if (wrong.isPresent()) {
                throw unbalanced(close, wrong.get());
            }
            done = last.get();
            run.progress(done, Math.max(done, all));
        }
    }

    private Optional<String> write(DayClose close, long first, long last) {
        try {
            return lines.write(close, first, last);
        } catch (DataIntegrityViolationException refused) {
            if (!String.valueOf(refused.getMessage()).contains("ck_day_close_line")) {
                throw refused;
            }
            LOG.error("A line's parts don't make its closing", refused);
            return Optional.of(first + "–" + last);
        }
    }

    static Problem unbalanced(DayClose close, String product) {
        return Problem.of(Problem.Kind.CONFLICT, "dayClose.unbalanced", close.getClosedOn(), product);
    }
}
