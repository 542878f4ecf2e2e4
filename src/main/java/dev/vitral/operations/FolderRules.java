package dev.vitral.operations;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * When a folder may be used as an installation.
 *
 * @param version of the running program
 * @param database series of the embedded database, whose files other series can't read: 11.4
 * @param roomAtFirst free bytes that a first start asks for
 */
record FolderRules(Version version, String database, long roomAtFirst) {
    static final List<String> FOLDERS = List.of("secrets", "logs", "run", "tmp");
    private static final String MARKER = "VERSION";
    private static final Set<String> OURS = Set.of(MARKER, "lock", "db", "db.new", "secrets", "logs", "run", "tmp", "lost+found");
    private static final long MEGABYTE = 1024L * 1024;

    static FolderRules usual() {
        return new FolderRules(Version.current(), DatabaseBinaries.SERIES, 600 * MEGABYTE);
    }

    /** Refuses a folder that can't serve; looks only, so that check-config can ask as well. */
    void check(Path path) {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw Refusal.of("%s no es una carpeta; elija otra con --data o VITRAL_DATA.", "%s is not a folder; choose another with --data or VITRAL_DATA.", path);
        }
        Path existing = existing(path);
        if (!Files.isWritable(existing)) {
            throw Refusal.of("No hay permiso de escritura en %s (usuario %s).", "There is no permission to write in %s (user %s).",
                    existing, System.getProperty("user.name"));
        }
        Optional<Properties> made = marker(path);
        if (made.isPresent()) {
            checkVersions(path, made.get());
        } else {
            checkFirstStart(path, existing);
        }
    }

    private void checkVersions(Path path, Properties made) {
        Version maker = new Version(made.getProperty("vitral", "0.0.0"));
        if (!version.unknown() && maker.compareTo(version) > 0) {
            throw Refusal.of("La carpeta %s es de Vitral %s y este es %s; use esa versión o una posterior.",
                    "The folder %s belongs to Vitral %s and this is %s; use that version or a later one.", path, maker.text(), version.text());
        }
        String series = made.getProperty("mariadb", database);
        if (!series.equals(database) && Files.isDirectory(path.resolve("db"))) {
            throw Refusal.of(
                    "La base de datos de %s es de MariaDB %s y esta versión trae %s; respalde con la versión anterior y restaure con esta.",
                    "The database in %s belongs to MariaDB %s and this version brings %s; back up with the earlier version and restore with this one.",
                    path, series, database);
        }
    }

    private void checkFirstStart(Path path, Path existing) {
        if (Files.isDirectory(path)) {
            stranger(path).ifPresent(name -> {
                throw Refusal.of("La carpeta %s no es de Vitral: contiene «%s»; elija una vacía.",
                        "The folder %s is not Vitral's: it contains «%s»; choose an empty one.", path, name);
            });
        }
        long free = existing.toFile().getUsableSpace();
        if (free < roomAtFirst) {
            throw Refusal.of("No hay espacio en %s: quedan %s MB y la primera vez hacen falta %s MB.",
                    "There is no room in %s: %s MB are left and the first start needs %s MB.", existing, free / MEGABYTE, roomAtFirst / MEGABYTE);
        }
    }

    /** Writes who uses the folder; called while it is held. */
    void mark(Path root) throws IOException {
        PrivateFiles.write(root.resolve(MARKER), "vitral=%s%nmariadb=%s%n".formatted(version.text(), database));
    }

    private static Optional<Properties> marker(Path path) {
        Path file = path.resolve(MARKER);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            Properties properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            return Optional.of(properties);
        } catch (IOException unreadable) {
            throw Refusal.of("No se puede leer %s: %s.", "%s can't be read: %s.", file, unreadable.getMessage());
        }
    }

    private static Optional<String> stranger(Path path) {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.map(entry -> entry.getFileName().toString()).filter(name -> !OURS.contains(name)).sorted().findFirst();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path existing(Path path) {
        Path found = path;
        while (!Files.exists(found) && found.getParent() != null) {
            found = found.getParent();
        }
        return found;
    }
}
