package dev.vitral.e2e;

import java.util.concurrent.CountDownLatch;

/** A time without a database: it is killed again each time the application has it restarted, until this is closed. */
final class Outage implements AutoCloseable {
    private final Thread killer;
    private final CountDownLatch begun = new CountDownLatch(1);
    private volatile int kills;

    /** Comes back once it is away, so that what is asked next finds none. */
    Outage(Server server) throws InterruptedException {
        killer = Thread.ofVirtual().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                if (server.hasDatabase()) {
                    server.killDatabase();
                    kills++;
                    begun.countDown();
                }
                Thread.yield();
            }
        });
        begun.await();
    }

    /** How often it was killed so far. */
    int kills() {
        return kills;
    }

    @Override
    public void close() throws InterruptedException {
        killer.interrupt();
        killer.join();
    }
}
