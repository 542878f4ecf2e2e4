package dev.vitral.production.cutting;

import java.util.function.BooleanSupplier;

/**
 * How long a search may go on. It is counted in steps that any usual machine does well within the time, so that the same order gives the same plan twice;
 * the clock and the caller's wish to stop come on top.
 */
final class Effort {
    private static final long STEPS_A_MILLISECOND = 4_000;
    private static final int BETWEEN_LOOKS = 2_000;

    private final long limit;
    private final long deadline;
    private final BooleanSupplier stop;
    private long steps;
    private long look;
    private boolean over;

    Effort(long milliseconds, BooleanSupplier stop) {
        this(milliseconds, stop, STEPS_A_MILLISECOND);
    }

    Effort(long milliseconds, BooleanSupplier stop, long stepsAMillisecond) {
        this.limit = milliseconds * stepsAMillisecond;
        this.deadline = System.nanoTime() + milliseconds * 1_000_000;
        this.stop = stop;
        this.over = milliseconds <= 0;
    }

    /** Counts steps. */
    void spend(long some) {
        steps += some;
        if (steps >= look) {
            look = steps + BETWEEN_LOOKS;
            over |= steps >= limit || stop.getAsBoolean() || System.nanoTime() - deadline >= 0;
        }
    }

    boolean over() {
        return over;
    }
}
