package dev.vitral.operations;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code sql [--root] [client options]}: MariaDB's own client on the installation's database, started for the occasion when it is stopped. On an
 * external database {@code --root} means the account that migrates.
 */
public final class SqlCommand {

    private SqlCommand() {}

    /**
     * Runs the client on this console.
     *
     * @return the client's exit status
     */
    public static int run(Map<String, String> environment, List<String> arguments) {
        List<String> ours = new ArrayList<>();
        List<String> clients = new ArrayList<>();
        boolean root = false;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--root")) {
                root = true;
            } else if (argument.equals("--data") && i + 1 < arguments.size()) {
                ours.add(argument);
                ours.add(arguments.get(++i));
            } else if (argument.startsWith("--data=")) {
                ours.add(argument);
            } else {
                clients.add(argument);
            }
        }
        Settings settings = Settings.from(environment, ours);
        if (!Files.isDirectory(settings.data()) && settings.external().isEmpty()) {
            throw Refusal.of("No hay una instalación en %s; iníciela con ./vitral run.", "There is no installation in %s; start it with ./vitral run.", settings.data());
        }
        try (Installation installation = Installation.join(settings)) {
            return client(installation, root, clients);
        }
    }

    private static int client(Installation installation, boolean root, List<String> options) {
        Settings settings = installation.settings();
        DatabaseBinaries binaries = DatabaseBinaries.in(settings.cache(), () -> {});
        DatabaseAccess access = installation.databaseAccess();
        String account = settings.external().isPresent() ? external(access, root) : embedded(installation, root);
        Path optionFile = optionFile(installation.folder(), account);
        List<String> command = new ArrayList<>(List.of(binaries.client().toString(), "--defaults-file=" + optionFile));
        command.addAll(options);
        command.add(access.schema());
        try {
            return binaries.process(command).inheritIO().start().waitFor();
        } catch (IOException failed) {
            throw Refusal.of("No se puede iniciar el cliente: %s.", "The client can't be started: %s.", failed.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Refusal.FAILED;
        } finally {
            forget(optionFile);
        }
    }

    private static String embedded(Installation installation, boolean root) {
        DataFolder folder = installation.folder();
        return root
                ? "user=root\npassword=\"%s\"\nsocket=\"%s\"\n".formatted(folder.secrets().databaseRoot().value(), SocketPath.of(folder))
                : server(installation.databaseAccess(), false);
    }

    private static String external(DatabaseAccess access, boolean root) {
        return server(access, root);
    }

    /** Of several servers in the address the client takes the first, which is where writes go. */
    private static String server(DatabaseAccess access, boolean admin) {
        String hosts = access.jdbcUrl().replaceFirst("^jdbc:mariadb:(?:[a-z-]+:)?//", "").replaceFirst("/.*", "");
        URI address = URI.create("sql://" + hosts.split(",", 2)[0]);
        return "user=\"%s\"\npassword=\"%s\"\nhost=\"%s\"\nport=%d\nprotocol=tcp\n".formatted(
                escaped(admin ? access.adminUser() : access.appUser()),
                escaped(admin ? access.adminPassword() : access.appPassword()),
                address.getHost(), address.getPort() < 0 ? 3306 : address.getPort());
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static Path optionFile(DataFolder folder, String account) {
        String text = "[client]\n" + account + "default-character-set=utf8mb4\nssl-verify-server-cert=OFF\n";
        return folder.secrets().keep("client-" + ProcessHandle.current().pid() + ".cnf", text);
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            throw Refusal.of("No se pudo borrar %s.", "%s could not be removed.", file);
        }
    }
}
