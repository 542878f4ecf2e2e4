package dev.vitral.operations;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One opened installation: its data folder is held and its database answers, embedded or external. Closing leaves both as a clean stop does. */
public final class Installation implements AutoCloseable {
    private final Settings settings;
    private final DataFolder folder;
    private final @Nullable EmbeddedDatabase embedded;
    private final DatabaseAccess access;

    private Installation(Settings settings, DataFolder folder, @Nullable EmbeddedDatabase embedded, DatabaseAccess access) {
        this.settings = settings;
        this.folder = folder;
        this.embedded = embedded;
        this.access = access;
    }

    /**
     * Opens the data folder and starts the embedded database, or waits for the external one and checks it.
     *
     * @throws Refusal with one clear line for each reason
     */
    public static Installation open(Settings settings) {
        DataFolder folder = DataFolder.open(settings.data());
        try {
            if (settings.external().isPresent()) {
                return new Installation(settings, folder, null, new ExternalDatabase(settings).await());
            }
            DatabaseBinaries binaries = DatabaseBinaries.in(settings.cache(), () -> ConsoleOutput.say(settings.language(), Message.of(
                    "Preparando la base de datos (sólo la primera vez)…", "Preparing the database (the first time only)…")));
            EmbeddedDatabase embedded = EmbeddedDatabase.start(folder, binaries, settings.bufferPool());
            return new Installation(settings, folder, embedded, embedded.access());
        } catch (RuntimeException | Error failed) {
            folder.close();
            throw failed;
        }
    }

    /**
     * Joins the installation when a Vitral is running on it, else opens it: for commands that act on either.
     *
     * @throws Refusal as {@link #open(Settings)} does
     */
    public static Installation join(Settings settings) {
        if (settings.external().isPresent()) {
            DatabaseAccess access = new ExternalDatabase(settings).await();
            return new Installation(settings, DataFolder.inUse(settings.data()), null, access);
        }
        if (DataFolder.isHeld(settings.data())) {
            DataFolder folder = DataFolder.inUse(settings.data());
            Optional<DatabaseAccess> running = EmbeddedDatabase.running(folder);
            return new Installation(settings, folder, null, running.orElseThrow(() -> Refusal.of(
                    "Vitral está arrancando o deteniéndose en %s; intente de nuevo en unos segundos.",
                    "Vitral is starting or stopping on %s; try again in a few seconds.", settings.data())));
        }
        return open(settings);
    }

    /** The settings that it was opened with. */
    public Settings settings() {
        return settings;
    }

    /** How its database is reached. */
    public DatabaseAccess databaseAccess() {
        return access;
    }

    /** Its data folder. */
    public DataFolder folder() {
        return folder;
    }

    /** The key that signs tokens: the configured one, or one of the installation's own. */
    public Secret tokenSecret() {
        return settings.secret().orElseGet(() -> folder.secrets().tokens());
    }

    /** How often the embedded database died and was started again since the start. */
    public int databaseRestarts() {
        return embedded == null ? 0 : embedded.restarts();
    }

    /** Stops the embedded database cleanly and lets the folder go. Closing twice does nothing. */
    @Override
    public void close() {
        try (folder) {
            if (embedded != null) {
                embedded.close();
            }
        }
    }
}
