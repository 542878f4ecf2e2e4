package dev.vitral;

import java.util.ArrayDeque;
import java.util.Deque;

/** Closes, at the end of the process and whatever ends it, what was started, the last first: the application before its database. */
final class Shutdown {
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean done;

    private Shutdown() {}

    static Shutdown register() {
        Shutdown shutdown = new Shutdown();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(shutdown::run));
        return shutdown;
    }

    /** Remembers it; closes it at once when the end came while it was starting. */
    synchronized <T extends AutoCloseable> T add(T closeable) {
        if (done) {
            close(closeable);
        } else {
            started.push(closeable);
        }
        return closeable;
    }

    private synchronized void run() {
        done = true;
        started.forEach(Shutdown::close);
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception failed) {
            System.err.println("Error: " + failed);
        }
    }
}
