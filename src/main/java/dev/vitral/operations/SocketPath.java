package dev.vitral.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.UUID;

/** Where the database's socket is: in the data folder, or under /tmp when that path is beyond what the system takes (108 bytes). */
final class SocketPath {
    private static final int LONGEST = 100;

    private SocketPath() {}

    /** The same for the same folder in every process, so that the console finds the running server. */
    static Path of(DataFolder folder) {
        Path own = folder.run().resolve("mariadb.sock");
        if (own.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            return own;
        }
        UUID name = UUID.nameUUIDFromBytes(folder.root().toString().getBytes(StandardCharsets.UTF_8));
        return Path.of("/tmp", "vitral-" + name, "mariadb.sock");
    }

    /** Makes its folder, for this user alone; refuses one that another user has put there. */
    static void prepare(Path socket) throws IOException {
        Path folder = socket.getParent();
        PrivateFiles.directory(folder);
        boolean ours = Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).getName().equals(System.getProperty("user.name"));
        if (folder.startsWith("/tmp") && !ours) {
            throw Refusal.of("%s es de otro usuario; elija una carpeta de datos de ruta más corta.",
                    "%s belongs to another user; choose a data folder with a shorter path.", folder);
        }
        Files.deleteIfExists(socket);
    }
}
