package dev.vitral.operations;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The configuration of one start, already validated (docs/configuration.md explains each).
 *
 * @param port TCP port of the web server; 0 takes any free one
 * @param bind address that it listens on
 * @param data folder of the installation, absolute
 * @param demo whether an empty installation gets demo data and the demo accounts
 * @param external the database that the user runs; empty means the embedded one
 * @param databaseWait how long a database that is away at start is waited for
 * @param bufferPool memory of the embedded database's cache, as MariaDB writes it: 256M
 * @param redisUrl shared limits and sessions of a cluster
 * @param baseUrl the address that users type, for links in mail and the sign-in hint
 * @param mail the server that sends mail
 * @param alertTo who is told of trouble
 * @param rateLogin sign-in attempts a minute
 * @param rateDefault REST calls a minute
 * @param secret signs tokens; when empty, one is generated and kept in the data folder
 * @param cache folder of the unpacked database programs
 * @param language of the console
 * @param warnings what is odd but doesn't stop the start
 * @param shown every setting with its value and source, secrets hidden, for check-config
 */
public record Settings(
        int port,
        InetAddress bind,
        Path data,
        boolean demo,
        Optional<External> external,
        Duration databaseWait,
        String bufferPool,
        Optional<String> redisUrl,
        URI baseUrl,
        Optional<Mail> mail,
        List<String> alertTo,
        int rateLogin,
        int rateDefault,
        Optional<Secret> secret,
        Path cache,
        Language language,
        List<Message> warnings,
        List<String> shown) {

    /** A database server that the user runs; the admin account migrates, the other one is the application's. */
    public record External(String url, String user, Secret password, String adminUser, Secret adminPassword) {}

    /** The server that sends mail; user and password are both there or both absent. */
    public record Mail(String host, int port, Optional<String> user, Optional<Secret> password) {}

    /**
     * Reads and validates the environment and the options of a command ({@code --port N}, {@code --data DIR}, {@code --empty}), which win.
     *
     * @throws Refusal with every problem at once
     */
    public static Settings from(Map<String, String> environment, List<String> arguments) {
        return new SettingsReader(environment, arguments).read();
    }

    /** Whether only this machine can reach the web server; the demo accounts are refused otherwise. */
    public boolean loopbackOnly() {
        return bind.isLoopbackAddress();
    }
}
