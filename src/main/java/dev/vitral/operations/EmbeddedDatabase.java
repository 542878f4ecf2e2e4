package dev.vitral.operations;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * The MariaDB server that Vitral brings along (decision 0002): made on the first start, cleared of what a killed Vitral left, watched while it runs,
 * stopped cleanly at the end.
 */
final class EmbeddedDatabase implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(EmbeddedDatabase.class.getName());
    private static final Duration LONGEST_STOP = Duration.ofMinutes(2);
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(30);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);
    private static final int PORTS_TRIED = 3;

    private final ServerOptions options;
    private final Supervisor supervisor;
    private final int port;

    private EmbeddedDatabase(ServerOptions options, int port, Process process) {
        this.options = options;
        this.port = port;
        this.supervisor = new Supervisor(process, () -> launch(options, port));
    }

    /**
     * Starts the server of a folder that the caller holds.
     *
     * @param bufferPool memory of its cache: 256M
     * @throws Refusal when it can't be started, with the server's own words
     */
    static EmbeddedDatabase start(DataFolder folder, DatabaseBinaries binaries, String bufferPool) {
        ServerOptions options = new ServerOptions(binaries, folder, SocketPath.of(folder), bufferPool);
        stopLeftover(folder.database());
        if (FirstStart.needed(folder)) {
            new FirstStart(options).run();
        }
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            try {
                return new EmbeddedDatabase(options, port, launch(options, port));
            } catch (Refusal refused) {
                // Another program may have taken the port in the instant between finding it free and using it.
                if (attempt == PORTS_TRIED || !refused.getMessage().contains("Address already in use")) {
                    throw refused;
                }
            }
        }
    }

    /** The server of a folder that another Vitral holds and runs. */
    static Optional<DatabaseAccess> running(DataFolder folder) {
        return ServerProcess.on(folder.database()).map(process -> access(folder, process.port()));
    }

    DatabaseAccess access() {
        return access(options.folder(), port);
    }

    /** How often the server died and was started again since the start. */
    int restarts() {
        return supervisor.restarts();
    }

    private static DatabaseAccess access(DataFolder folder, int port) {
        Secrets secrets = folder.secrets();
        return new DatabaseAccess("jdbc:mariadb://127.0.0.1:%d/%s".formatted(port, Accounts.SCHEMA),
                Accounts.APP, secrets.databaseApp().value(), Accounts.ADMIN, secrets.databaseAdmin().value());
    }

    private static void stopLeftover(Path database) {
        ServerProcess.on(database).ifPresent(leftover -> {
            LOG.log(System.Logger.Level.WARNING, "a mariadbd (process {0}) was left on {1}: stopping it", Long.toString(leftover.handle().pid()), database);
            if (!ServerProcess.stop(leftover.handle(), LONGEST_STOP)) {
                throw Refusal.of("Un mariadbd anterior (proceso %s) no termina en %s; deténgalo con kill y vuelva a iniciar.",
                        "An earlier mariadbd (process %s) doesn't end on %s; stop it with kill and start again.", leftover.handle().pid(), database);
            }
        });
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw Refusal.of("No hay un puerto libre para la base de datos: %s.", "There is no free port for the database: %s.", none.getMessage());
        }
    }

    /** Starts the process and returns once it answers; recovery after a crash is part of that and may take its time. */
    private static Process launch(ServerOptions options, int port) {
        DataFolder folder = options.folder();
        Path initFile = folder.secrets().keep("accounts.sql", Accounts.script(folder.secrets()));
        try {
            SocketPath.prepare(options.socket());
            ServerLog.rotate(folder.logs());
            Path errors = folder.logs().resolve("mariadb.log");
            Process process = options.binaries().process(options.serve(port, initFile))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(errors.toFile()))
                    .start();
            process.getOutputStream().close();
            awaitAnswer(process, access(folder, port), errors);
            return process;
        } catch (IOException failed) {
            throw Refusal.of("No se puede iniciar la base de datos: %s.", "The database can't be started: %s.", failed.getMessage());
        } finally {
            forget(initFile);
        }
    }

    private static void awaitAnswer(Process process, DatabaseAccess access, Path log) {
        long limit = System.nanoTime() + LONGEST_RECOVERY.toNanos();
        while (System.nanoTime() < limit) {
            if (!process.isAlive()) {
                throw Refusal.of("La base de datos no arrancó: %s", "The database didn't start: %s", ServerLog.lastError(log));
            }
            try (Connection _ = access.connectAsAdmin()) {
                return;
            } catch (SQLException notYet) {
                if ("28000".equals(notYet.getSQLState())) {
                    stop(process);
                    throw Refusal.of("La base de datos no reconoce sus cuentas: %s.", "The database doesn't know its accounts: %s.", notYet.getMessage());
                }
                pause();
            }
        }
        stop(process);
        throw Refusal.of("La base de datos no responde; vea %s.", "The database doesn't answer; see %s.", log);
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Refusal.of("Se interrumpió el arranque.", "The start was interrupted.");
        }
    }

    private static void forget(Path initFile) {
        try {
            Files.deleteIfExists(initFile);
        } catch (IOException left) {
            LOG.log(System.Logger.Level.WARNING, "{0} could not be removed", initFile);
        }
    }

    private static void stop(Process process) {
        if (!ServerProcess.stop(process.toHandle(), LONGEST_STOP)) {
            LOG.log(System.Logger.Level.WARNING, "mariadbd did not stop in {0}; it goes on by itself", LONGEST_STOP);
        }
    }

    /** Leaves the server running unwatched, as a Vitral that is killed does. */
    void abandon() {
        supervisor.end();
    }

    /** Stops the server as a clean shutdown does. Closing twice does nothing. */
    @Override
    public void close() {
        supervisor.end().ifPresent(EmbeddedDatabase::stop);
    }
}
