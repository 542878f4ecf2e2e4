package dev.vitral.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one installation, private to its user and held by one live Vitral at a time:
 * {@code db/} the embedded database, {@code secrets/}, {@code logs/}, {@code run/} and {@code tmp/} of the running server, {@code VERSION} who made it.
 */
public final class DataFolder implements AutoCloseable {
    private static final String LOCK = "lock";

    /** What this process holds: merely opening and closing a lock file again would, by POSIX's rule, let its lock go. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path root;
    private final @Nullable FileChannel lockFile;

    private DataFolder(Path root, @Nullable FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    /**
     * Opens the folder, making it on the first start, and holds it until {@link #close()}.
     *
     * @throws Refusal in one line: not a folder, not ours, not writable, no room, made by a newer version, in use
     */
    public static DataFolder open(Path path) {
        return open(path, FolderRules.usual());
    }

    static DataFolder open(Path path, FolderRules rules) {
        rules.check(path);
        try {
            PrivateFiles.directory(path);
            Path root = path.toRealPath();
            DataFolder folder = new DataFolder(root, lock(root));
            for (String name : FolderRules.FOLDERS) {
                PrivateFiles.directory(root.resolve(name));
            }
            rules.mark(root);
            return folder;
        } catch (IOException failed) {
            throw Refusal.of("No se puede preparar la carpeta de datos %s: %s.", "The data folder %s can't be prepared: %s.", path, failed);
        }
    }

    /** The folder of an installation that another process holds; it isn't locked, and nothing is made in it. */
    static DataFolder inUse(Path path) {
        try {
            return new DataFolder(path.toRealPath(), null);
        } catch (IOException missing) {
            throw Refusal.of("No hay una instalación en %s.", "There is no installation in %s.", path);
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        if (HELD_HERE.add(root)) {
            FileChannel file = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (file.tryLock() != null) {
                file.truncate(0);
                file.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
                return file;
            }
            file.close();
            HELD_HERE.remove(root);
        }
        throw Refusal.of("Otro Vitral (proceso %s) ya usa la carpeta %s; deténgalo o elija otra con --data.",
                "Another Vitral (process %s) is already using the folder %s; stop it or choose another with --data.", holder(root), root);
    }

    /** Whether a live Vitral holds the folder. */
    static boolean isHeld(Path path) {
        try {
            Path root = path.toRealPath();
            if (HELD_HERE.contains(root)) {
                return true;
            }
            try (FileChannel file = FileChannel.open(root.resolve(LOCK), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                return file.tryLock() == null;
            }
        } catch (IOException noFolderOrNoLock) {
            return false;
        }
    }

    private static String holder(Path root) throws IOException {
        return Files.readString(root.resolve(LOCK), StandardCharsets.US_ASCII).strip();
    }

    Path root() {
        return root;
    }

    /** The embedded database's files; absent until its first start has ended well. */
    Path database() {
        return root.resolve("db");
    }

    /** Where the first start prepares the database before it gets its name in one move. */
    Path databaseInTheMaking() {
        return root.resolve("db.new");
    }

    /** Logs of the database and of the application. */
    public Path logs() {
        return root.resolve("logs");
    }

    Path run() {
        return root.resolve("run");
    }

    Path temporary() {
        return root.resolve("tmp");
    }

    /** Passwords and keys that this installation made for itself. */
    Secrets secrets() {
        return new Secrets(root.resolve("secrets"));
    }

    /** Lets the next process have the folder. Closing twice does nothing. */
    @Override
    public void close() {
        try {
            if (lockFile != null && lockFile.isOpen()) {
                lockFile.close();
                HELD_HERE.remove(root);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
