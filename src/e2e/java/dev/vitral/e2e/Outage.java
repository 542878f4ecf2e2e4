package dev.vitral.e2e;

/** A time without a database: it is killed again each time the application has it restarted, until this is closed. */
final class Outage implements AutoCloseable {
    private final Thread killer;
    private volatile int kills;

    Outage(Server server) {
        killer = Thread.ofVirtual().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                if (server.hasDatabase()) {
                    server.killDatabase();
                    kills++;
                }
                Thread.yield();
            }
        });
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
