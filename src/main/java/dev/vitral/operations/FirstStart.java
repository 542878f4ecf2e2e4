package dev.vitral.operations;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the database's files. They are prepared under another name and renamed when complete: {@code db/} is never half made, and what a cut-off
 * attempt left can be thrown away, since nobody can have written data in it.
 */
record FirstStart(ServerOptions options) {
    private static final List<String> SCRIPTS = List.of("mariadb_system_tables.sql", "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql", "maria_add_gis_sp_bootstrap.sql");

    /** Whether the database is still to be made; refuses a {@code db/} that is neither empty nor a database. */
    static boolean needed(DataFolder folder) {
        Path database = folder.database();
        if (!Files.isDirectory(database)) {
            return true;
        }
        if (Files.isDirectory(database.resolve("mysql"))) {
            return false;
        }
        try (Stream<Path> entries = Files.list(database)) {
            if (entries.findAny().isEmpty()) {
                return true;
            }
        } catch (IOException unreadable) {
            throw Refusal.of("No se puede leer %s: %s.", "%s can't be read: %s.", database, unreadable);
        }
        throw Refusal.of("%s no está vacía y no es una base de datos completa; restaure un respaldo o muévala a otro sitio.",
                "%s is neither empty nor a whole database; restore a backup or move it away.", database);
    }

    void run() {
        DataFolder folder = options.folder();
        Path making = folder.databaseInTheMaking();
        try {
            ServerProcess.on(making).ifPresent(cutOff -> ServerProcess.kill(cutOff.handle()));
            PrivateFiles.delete(making);
            PrivateFiles.directory(making);
            bootstrap(making, folder.logs().resolve("mariadb-install.log"));
            Files.deleteIfExists(folder.database());
            Files.move(making, folder.database(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw Refusal.of("No se pudo crear la base de datos en %s: %s.", "The database could not be made in %s: %s.", folder.root(), failed);
        }
    }

    private void bootstrap(Path making, Path log) throws IOException {
        Process process = options.binaries().process(options.bootstrap(making)).redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try (OutputStream sql = process.getOutputStream()) {
            // By the socket's user and no other way until the accounts' script: without this line roots without password are made.
            sql.write("CREATE DATABASE IF NOT EXISTS mysql;\nUSE mysql;\nSET @auth_root_socket='root';\n".getBytes(StandardCharsets.UTF_8));
            for (String script : SCRIPTS) {
                sql.write(withoutHostName(options.binaries().share().resolve(script)).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException brokenPipe) {
            // the exit status and the log below say why it stopped listening
        }
        int status = await(process);
        if (status != 0) {
            throw new IOException("mariadbd --bootstrap: " + status + ", " + ServerLog.lastError(log));
        }
    }

    /** Leaves out root's account for this machine's name, as MariaDB's own script does for images that move. */
    private static String withoutHostName(Path script) throws IOException {
        StringBuilder sql = new StringBuilder();
        for (String line : Files.readAllLines(script, StandardCharsets.UTF_8)) {
            if (!line.contains("@current_hostname")) {
                sql.append(line).append('\n');
            }
        }
        return sql.toString();
    }

    private static int await(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }
}
