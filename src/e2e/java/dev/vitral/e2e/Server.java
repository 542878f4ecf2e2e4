package dev.vitral.e2e;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One installation under {@code target}, started by the launcher as a user does. */
final class Server implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path data;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable Process process;

    private Server(Path data, int port, boolean launched) throws IOException {
        this.data = data;
        this.port = port;
        this.process = launched ? launch() : null;
    }

    /** One that somebody else started; closing leaves it running. */
    static Server running(int port) throws IOException {
        return new Server(Path.of("unknown"), port, false);
    }

    /** A fresh installation with the demo shop, ready. */
    static Server fresh(String name) throws IOException {
        Path data = Path.of("target", "e2e-" + name).toAbsolutePath();
        delete(data);
        try (ServerSocket free = new ServerSocket(0)) {
            int port = free.getLocalPort();
            free.close();
            Server server = new Server(data, port, true);
            server.awaitReady();
            return server;
        }
    }

    private Process launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder("./vitral", "run", "--port", Integer.toString(port), "--data", data.toString());
        Files.createDirectories(data.getParent());
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(new File(data + ".log")));
        return builder.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** Waits until the application says that it is ready. */
    void awaitReady() {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(this::isReady);
    }

    private boolean isReady() throws InterruptedException {
        if (!Objects.requireNonNull(process).isAlive()) {
            throw new IllegalStateException("the server ended, see " + data + ".log");
        }
        try {
            HttpRequest ready = HttpRequest.newBuilder(URI.create(url("/api/health/ready"))).timeout(Duration.ofSeconds(5)).build();
            return http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** kill -9 of the application; its database goes on without it. */
    void killApplication() throws InterruptedException {
        Objects.requireNonNull(process).destroyForcibly().waitFor();
    }

    /** Starts it again on the same data. */
    void startAgain() throws IOException {
        process = launch();
        awaitReady();
    }

    /** kill -9 of this installation's database server, found by its data folder. */
    void killDatabase() {
        List<ProcessHandle> servers = ProcessHandle.allProcesses().filter(this::isItsDatabase).toList();
        if (servers.isEmpty()) {
            throw new IllegalStateException("no mariadbd of " + data);
        }
        servers.forEach(ProcessHandle::destroyForcibly);
    }

    /** Whether its database server is running. */
    boolean hasDatabase() {
        return ProcessHandle.allProcesses().anyMatch(this::isItsDatabase);
    }

    private boolean isItsDatabase(ProcessHandle handle) {
        String command = handle.info().command().orElse("");
        String line = handle.info().commandLine().orElse("") + String.join(" ", handle.info().arguments().orElse(new String[0]));
        return command.endsWith("mariadbd") && line.contains(data.toString());
    }

    /** The exit status of another of the launcher's commands on this installation; what it says goes to the server's log. */
    int command(String... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("./vitral", command[0], "--data", data.toString()));
        words.addAll(List.of(command).subList(1, command.length));
        return new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(new File(data + ".log"))).start().waitFor();
    }

    /** SIGTERM, and waits for the end. */
    int stop() throws InterruptedException {
        Objects.requireNonNull(process).destroy();
        return process.waitFor();
    }

    @Override
    public void close() {
        if (process == null) {
            return;
        }
        process.destroy();
        process.onExit().orTimeout(60, java.util.concurrent.TimeUnit.SECONDS).join();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException failure) throws IOException {
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
