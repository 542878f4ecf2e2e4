package dev.vitral.stock;

import dev.vitral.shared.Problem;
import java.time.LocalDate;

/**
 * The days that are asked for.
 *
 * @param from first day; of a single past date that date
 * @param to last day, not before {@code from}
 * @param through number of the last movement that counts: what was posted after it, though dated earlier, is left out, so that a report asked for again gives
 *     what it gave
 */
public record StockPeriod(LocalDate from, LocalDate to, long through) {
    public StockPeriod {
        if (to.isBefore(from)) {
            throw Problem.invalid("to", "period.backwards", from, to);
        }
    }

    /** All that is known of those days. */
    public static StockPeriod of(LocalDate from, LocalDate to) {
        return new StockPeriod(from, to, Long.MAX_VALUE);
    }

    /** The end of that day. */
    public static StockPeriod at(LocalDate date) {
        return of(date, date);
    }

    /** The same as it was known at that movement. */
    public StockPeriod through(long movement) {
        return new StockPeriod(from, to, movement);
    }
}
