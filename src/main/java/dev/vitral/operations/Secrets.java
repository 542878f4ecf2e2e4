package dev.vitral.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** What an installation makes up for itself, once: 256 random bits a name, each in a file of its own that only the user reads. */
final class Secrets {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;

    Secrets(Path folder) {
        this.folder = folder;
    }

    /** Signs tokens when VITRAL_SECRET isn't given. */
    Secret tokens() {
        return named("tokens");
    }

    /** The database's root. */
    Secret databaseRoot() {
        return named("database-root");
    }

    /** The account that migrates. */
    Secret databaseAdmin() {
        return named("database-admin");
    }

    /** The application's account. */
    Secret databaseApp() {
        return named("database-app");
    }

    /** Keeps a short-lived file, as an option file of the database's client, beside the secrets. */
    Path keep(String name, String text) {
        try {
            Path file = folder.resolve(name);
            PrivateFiles.write(file, text);
            return file;
        } catch (IOException failed) {
            throw Refusal.of("No se puede escribir en %s: %s.", "%s can't be written to: %s.", folder, failed);
        }
    }

    private Secret named(String name) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[BYTES];
                RANDOM.nextBytes(random);
                PrivateFiles.write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            }
            return new Secret(Files.readString(file).strip());
        } catch (IOException failed) {
            throw Refusal.of("No se puede leer o crear %s: %s.", "%s can't be read or made: %s.", file, failed);
        }
    }
}
