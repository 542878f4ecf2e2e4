package dev.vitral.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A mariadbd process on a given folder, ours or left over by a Vitral that was killed. */
record ServerProcess(ProcessHandle handle, List<String> command) {
    private static final String PORT = "--port=";

    /** The live server of that folder. It is known by its command line, so that a stale or reused process number misleads nobody. */
    static Optional<ServerProcess> on(Path database) {
        String mark = ServerOptions.ownMark(database);
        return ProcessHandle.allProcesses()
                .filter(ProcessHandle::isAlive)
                .map(handle -> new ServerProcess(handle, commandOf(handle)))
                .filter(process -> process.command().contains(mark) && process.command().getFirst().contains("mariadbd"))
                .findFirst();
    }

    /** The TCP port that it serves. */
    int port() {
        return command.stream().filter(option -> option.startsWith(PORT)).findFirst()
                .map(option -> Integer.parseInt(option.substring(PORT.length()))).orElse(0);
    }

    /** Asks it to stop as a clean shutdown does (SIGTERM) and waits. Says whether it is gone. */
    static boolean stop(ProcessHandle handle, Duration limit) {
        handle.destroy();
        return gone(handle, limit);
    }

    /** Ends one that has nothing to lose, such as a first start that was cut off. */
    static void kill(ProcessHandle handle) {
        handle.destroyForcibly();
        gone(handle, Duration.ofSeconds(10));
    }

    private static boolean gone(ProcessHandle handle, Duration limit) {
        try {
            handle.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return !handle.isAlive();
        }
    }

    private static List<String> commandOf(ProcessHandle handle) {
        Path command = Path.of("/proc", Long.toString(handle.pid()), "cmdline");
        if (Files.isReadable(command)) {
            try {
                return List.of(new String(Files.readAllBytes(command), StandardCharsets.UTF_8).split("\0"));
            } catch (IOException ended) {
                return List.of("");
            }
        }
        List<String> told = new ArrayList<>(List.of(handle.info().command().orElse("")));
        told.addAll(Arrays.asList(handle.info().arguments().orElse(new String[0])));
        return told;
    }
}
