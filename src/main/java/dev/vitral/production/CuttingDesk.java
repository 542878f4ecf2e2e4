package dev.vitral.production;

import dev.vitral.shared.Problem;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lets no more cutting plans be searched at once than half the processors bear, so that the rest of the shop goes on working. */
@Component
class CuttingDesk {
    private static final long PATIENCE_SECONDS = 15;

    private final Semaphore seats;
    private final long patience;

    CuttingDesk() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    }

    CuttingDesk(int seats, long patience) {
        this.seats = new Semaphore(seats, true);
        this.patience = patience;
    }

    /**
     * Searches when a seat is free.
     *
     * @throws Problem cutting.busy (429) when none is within a quarter of a minute
     */
    <P> P plan(Supplier<P> search) {
        if (!seated()) {
            throw Problem.of(Problem.Kind.TOO_MANY, "cutting.busy");
        }
        try {
            return search.get();
        } finally {
            seats.release();
        }
    }

    private boolean seated() {
        try {
            return seats.tryAcquire(patience, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
