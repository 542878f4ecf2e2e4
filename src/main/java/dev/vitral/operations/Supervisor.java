package dev.vitral.operations;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Keeps one process alive: when it dies unasked it is started again, at once the first time, then more and more slowly. */
final class Supervisor {
    private static final System.Logger LOG = System.getLogger(Supervisor.class.getName());
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration HEALTHY = Duration.ofMinutes(1);

    private final Supplier<Process> starter;
    private final AtomicInteger restarts = new AtomicInteger();
    private final Thread thread;
    private Process process;
    private boolean ending;
    private boolean restarting;

    Supervisor(Process process, Supplier<Process> starter) {
        this.process = process;
        this.starter = starter;
        this.thread = Thread.ofPlatform().name("database-supervisor").daemon().start(this::watch);
        // A stop that reaches the whole group of processes ends the database too: it must stay down then.
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(this::stopWatching));
    }

    int restarts() {
        return restarts.get();
    }

    /** Stops watching and hands over the process when it is still to be stopped; one that is just starting is let finish first. */
    Optional<Process> end() {
        synchronized (this) {
            ending = true;
            if (!restarting) {
                thread.interrupt();
            }
        }
        try {
            thread.join();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        return Optional.of(current()).filter(Process::isAlive);
    }

    private synchronized void stopWatching() {
        ending = true;
    }

    /** Whether a restart may begin; from then on {@link #end()} waits for it. */
    private synchronized boolean beginRestart() {
        restarting = !ending;
        return restarting;
    }

    private synchronized boolean restarted() {
        restarting = false;
        return !ending;
    }

    private synchronized Process current() {
        return process;
    }

    private void watch() {
        Duration pause = FIRST_PAUSE;
        boolean watching = true;
        try {
            while (watching) {
                long since = System.nanoTime();
                int status = current().waitFor();
                pause = System.nanoTime() - since > HEALTHY.toNanos() ? FIRST_PAUSE : pause;
                Thread.sleep(pause);
                if (!beginRestart()) {
                    return;
                }
                LOG.log(System.Logger.Level.ERROR, "the database ended unasked (status {0}): starting it again", status);
                restart();
                watching = restarted();
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void restart() {
        try {
            Process started = starter.get();
            synchronized (this) {
                process = started;
            }
            restarts.incrementAndGet();
            LOG.log(System.Logger.Level.INFO, "the database is back");
        } catch (Refusal failed) {
            LOG.log(System.Logger.Level.ERROR, "the database could not be started again: {0}", failed.getMessage());
        }
    }
}
