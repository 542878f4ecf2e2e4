package dev.vitral.jobs;

import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.RequestContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Work that goes on until the test lets it: {@code gate} names the latch that it waits for; it notes each run, and who did it. */
@TestComponent
public class SlowWork implements JobWork {
    /** Its kind. */
    public static final String KIND = "slow";

    /** What each gate has seen. */
    public record Seen(CountDownLatch begun, CountDownLatch let, List<String> runs) {}

    private static final Map<String, Seen> GATES = new ConcurrentHashMap<>();

    private final TransactionTemplate transaction;

    SlowWork(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /** The gate of that name. */
    public static Seen gate(String name) {
        return GATES.computeIfAbsent(name, n -> new Seen(new CountDownLatch(1), new CountDownLatch(1), new CopyOnWriteArrayList<>()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean resumable() {
        return true;
    }

    @Override
    public void run(JobRun run) {
        Seen seen = gate(run.parameter("gate"));
        seen.runs().add(CurrentUser.name() + " " + RequestContext.current().requestId() + " " + run.mark().orElse("-"));
        transaction.executeWithoutResult(status -> run.mark("half"));
        seen.begun().countDown();
        while (!let(seen)) {
            run.progress(50, 100);
        }
        if (run.parameters().containsKey("file")) {
            write(run);
        }
        run.progress(100, 100);
        run.result("job.share", "100", "1", "1");
    }

    private static boolean let(Seen seen) {
        try {
            return seen.let().await(10, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(JobRun run) {
        try {
            Files.writeString(run.output(run.parameter("file"), "text/csv"), "uno,dos");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
