package dev.vitral;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.vitral.demo.DemoCommand;
import dev.vitral.operations.CheckConfigCommand;
import dev.vitral.operations.ConsoleOutput;
import dev.vitral.operations.Installation;
import dev.vitral.operations.Language;
import dev.vitral.operations.Refusal;
import dev.vitral.operations.Settings;
import dev.vitral.operations.SqlCommand;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;

/** The program behind {@code ./vitral}: one command a start, one clear line for what goes wrong, exit status 0 ok, 1 refused or failed, 2 wrong usage. */
public final class Vitral {
    private static final Map<String, String> ENVIRONMENT = System.getenv();

    private Vitral() {}

    /** Runs the command named by the first argument; {@code run} when there is none. */
    public static void main(String[] arguments) {
        quietLogs();
        String command = arguments.length == 0 ? "run" : arguments[0];
        List<String> options = Arrays.stream(arguments).skip(1).toList();
        try {
            int status = switch (command) {
                case "run" -> run(options, SpringStart::start);
                case "train" -> train(options);
                case "demo" -> DemoCommand.run(ENVIRONMENT, options);
                case "sql" -> SqlCommand.run(ENVIRONMENT, options);
                case "invariants" -> InvariantsCommand.run(ENVIRONMENT, options);
                case "check-config" -> CheckConfigCommand.run(ENVIRONMENT, options);
                default -> throw Refusal.usage("No existe la orden «%s». Vea ./vitral help.", "There is no command «%s». See ./vitral help.", command);
            };
            if (status != 0 || !command.equals("run")) {
                System.exit(status);
            }
        } catch (Refusal refusal) {
            ConsoleOutput.refuse(Language.of(ENVIRONMENT), refusal);
            System.exit(refusal.exitStatus());
        }
    }

    /** Until Spring sets the logs up anew, libraries don't talk on the console and our own warnings take one line each. */
    private static void quietLogs() {
        System.setProperty("java.util.logging.SimpleFormatter.format", "%4$s: %5$s%n");
        java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.WARNING);
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
    }

    /** Opens the installation, starts the application on it, and sees to it that they stop in the reverse order. */
    private static int run(List<String> options, Runner runner) {
        Settings settings = Settings.from(ENVIRONMENT, options);
        settings.warnings().forEach(warning -> ConsoleOutput.warn(settings.language(), warning));
        requireFreePort(settings);
        Shutdown shutdown = Shutdown.register();
        Installation installation = shutdown.add(Installation.open(settings));
        try {
            shutdown.add(runner.start(installation));
            return 0;
        } catch (Refusal refusal) {
            throw refusal;
        } catch (Exception failed) {
            throw Refusal.of("La aplicación no arrancó: %s. Más en %s.", "The application didn't start: %s. More in %s.",
                    rootCause(failed), installation.folder().logs());
        }
    }

    /** A start that ends once it is ready: the launcher records what it loaded, so that later starts are faster. */
    private static int train(List<String> options) {
        return run(options, SpringStart::start);
    }

    /** Asked before the database is started, so that the answer comes at once. */
    private static void requireFreePort(Settings settings) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(settings.bind(), settings.port()));
        } catch (IOException taken) {
            throw Refusal.of("El puerto %s de %s está ocupado o no se puede usar (%s); elija otro: ./vitral run --port N.",
                    "The port %s of %s is busy or can't be used (%s); choose another: ./vitral run --port N.",
                    settings.port(), settings.bind().getHostAddress(), taken.getMessage());
        }
    }

    private static String rootCause(Throwable failed) {
        Throwable cause = failed;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}
