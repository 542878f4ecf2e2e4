package dev.vitral.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The log files of the embedded server. */
final class ServerLog {
    private static final long LARGEST = 20L * 1024 * 1024;

    private ServerLog() {}

    /** The last line in which the server complained, or where to look. */
    static String lastError(Path log) {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            return lines.reversed().stream().filter(line -> line.contains("[ERROR]") && !line.endsWith("Aborting"))
                    .findFirst().map(String::strip).orElse(log.toString());
        } catch (IOException unreadable) {
            return log.toString();
        }
    }

    /** Puts aside logs that have grown, so that two of each are kept at most; called while the server is down. */
    static void rotate(Path logs) throws IOException {
        for (String name : List.of("mariadb.log", "mariadb-slow.log")) {
            Path log = logs.resolve(name);
            if (Files.exists(log) && Files.size(log) > LARGEST) {
                Files.move(log, logs.resolve(name + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
