package dev.vitral.importing;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;

/**
 * Lets a run of rows be worked on while the one before it, or after it, is: the database writes one while this server reads or judges the other. One thread, so
 * that its work is done in the order in which it was begun; it acts as the user of who began it. Closing waits for what is under way.
 */
final class Ahead implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("import-ahead").daemon().factory());

    <T> Future<T> begin(Callable<T> work) {
        return thread.submit(new DelegatingSecurityContextCallable<>(work));
    }

    /** What came of it, as if it had been done here. */
    static <T> T take(Future<T> begun) {
        try {
            return begun.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
