package dev.vitral.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A circuit breaker before the pool (RES-2): once a connection could not be had, one caller a second tries again and the others are told at once that the
 * database is away, instead of each waiting the pool's five seconds. The first connection had closes it.
 */
final class DatabaseBreaker extends DelegatingDataSource {
    private static final long PAUSE_NANOS = 1_000_000_000L;
    private static final long CLOSED = Long.MIN_VALUE;

    /** {@link #CLOSED}, or when the next caller may try. */
    private final AtomicLong nextTry = new AtomicLong(CLOSED);

    DatabaseBreaker(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        long due = nextTry.get();
        if (due != CLOSED) {
            long now = System.nanoTime();
            // While one tries, which takes up to the pool's patience, nobody else does.
            if (now - due < 0 || !nextTry.compareAndSet(due, now + 10 * PAUSE_NANOS)) {
                throw new SQLTransientConnectionException("the database is away; the next attempt is due within seconds");
            }
        }
        try {
            Connection connection = super.getConnection();
            nextTry.set(CLOSED);
            return connection;
        } catch (SQLException away) {
            // A pool that is merely busy names no cause: its callers go on queueing.
            nextTry.set(away.getCause() == null ? CLOSED : System.nanoTime() + PAUSE_NANOS);
            throw away;
        }
    }
}
