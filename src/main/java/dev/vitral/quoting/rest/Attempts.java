package dev.vitral.quoting.rest;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * How much one address may ask of the customers' pages in a minute: as much as a person reads, far less than a guess needs. Each node counts for itself; when
 * more addresses ask than can be kept, the counts begin anew.
 */
@Component
class Attempts {
    /** What a page that is there costs. */
    static final int READ = 1;
    /** What a page that is not there, a document or an answer costs. */
    static final int DEAR = 4;

    private static final int BUDGET = 120;
    private static final int MOST_ADDRESSES = 50_000;
    private static final long MINUTE = 60_000;

    private final Map<String, Integer> spent = new ConcurrentHashMap<>();
    private final Clock clock;
    private volatile long minute;

    Attempts() {
        this(Clock.systemUTC());
    }

    Attempts(Clock clock) {
        this.clock = clock;
    }

    /** Takes the cost from what the address has left in this minute; false when it is not enough. */
    boolean allow(String address, int cost) {
        long now = clock.millis() / MINUTE;
        if (now != minute || spent.size() >= MOST_ADDRESSES) {
            minute = now;
            spent.clear();
        }
        return spent.merge(address, cost, (before, more) -> Math.min(before + more, BUDGET + 1)) <= BUDGET;
    }

    /** Seconds until the count begins anew, at least one. */
    long secondsLeft() {
        return Math.max(1, (MINUTE - clock.millis() % MINUTE + 999) / 1000);
    }
}
