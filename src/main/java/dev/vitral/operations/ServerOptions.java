package dev.vitral.operations;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The options of the embedded server; why each differs from the default is in decision 0002. */
record ServerOptions(DatabaseBinaries binaries, DataFolder folder, Path socket, String bufferPool) {
    /** Accents and capitals don't matter in searches, ñ is a letter; columns whose values must be told apart name a stricter one. */
    static final String COLLATION = "utf8mb4_uca1400_spanish_ai_ci";

    /** How a server is recognised as the one of this folder. */
    static String ownMark(Path database) {
        return "--datadir=" + database;
    }

    /** The command that fills an empty folder with the system tables, read from standard input. */
    List<String> bootstrap(Path database) {
        List<String> command = common(database);
        command.addAll(List.of("--bootstrap", "--silent-startup", "--log-warnings=0", "--enforce-storage-engine=",
                "--max-allowed-packet=8M", "--net-buffer-length=16K"));
        return command;
    }

    /** The command that serves on a port of the loopback interface and on the socket. */
    List<String> serve(int port, Path initFile) {
        List<String> command = common(folder.database());
        command.addAll(List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=" + socket,
                "--skip-name-resolve",
                "--skip-ssl",
                "--local-infile=0",
                "--skip-symbolic-links",
                "--pid-file=" + folder.run().resolve("mariadbd.pid"),
                "--tmpdir=" + folder.temporary(),
                "--init-file=" + initFile,
                "--character-set-server=utf8mb4",
                "--collation-server=" + COLLATION,
                "--character-set-collations=utf8mb4=" + COLLATION.substring("utf8mb4_".length()),
                "--default-time-zone=+00:00",
                "--sql-mode=STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
                "--default-storage-engine=InnoDB",
                "--innodb-snapshot-isolation=ON",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-lock-wait-timeout=10",
                "--innodb-buffer-pool-size=" + bufferPool,
                "--innodb-log-file-size=128M",
                "--aria-pagecache-buffer-size=16M",
                "--key-buffer-size=1M",
                "--performance-schema=OFF",
                "--max-allowed-packet=64M",
                "--skip-log-bin",
                "--event-scheduler=OFF",
                "--log-error=" + folder.logs().resolve("mariadb.log"),
                "--slow-query-log=ON",
                "--long-query-time=0.1",
                "--slow-query-log-file=" + folder.logs().resolve("mariadb-slow.log")));
        return command;
    }

    private List<String> common(Path database) {
        List<String> command = new ArrayList<>(List.of(
                binaries.server().toString(),
                "--no-defaults",
                ownMark(database),
                "--basedir=" + binaries.home(),
                "--lc-messages-dir=" + binaries.share()));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }
}
