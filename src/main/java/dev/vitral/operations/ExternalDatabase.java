package dev.vitral.operations;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** A database that the user runs: waited for when it is away, checked before anything is written. */
final class ExternalDatabase {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Settings settings;
    private final DatabaseAccess access;

    ExternalDatabase(Settings settings) {
        Settings.External external = settings.external().orElseThrow();
        this.settings = settings;
        this.access = new DatabaseAccess(external.url(), external.user(), external.password().value(),
                external.adminUser(), external.adminPassword().value());
    }

    /** Waits until the server answers, checks it, and says how it is reached. */
    DatabaseAccess await() {
        long limit = System.nanoTime() + settings.databaseWait().toNanos();
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                return checked();
            } catch (SQLException failed) {
                long left = Duration.ofNanos(limit - System.nanoTime()).toSeconds();
                if (!isAway(failed) || left <= 0) {
                    throw refusal(failed);
                }
                ConsoleOutput.warn(settings.language(), Message.of(
                        "La base de datos %s no responde; se intenta de nuevo (quedan %s s).",
                        "The database %s doesn't answer; trying again (%s s left).", address(), left));
                pause(pause.compareTo(Duration.ofSeconds(left)) < 0 ? pause : Duration.ofSeconds(Math.max(left, 1)));
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    /** Our sessions turn snapshot isolation on by themselves when the server knows it, whatever its default is. */
    private DatabaseAccess checked() throws SQLException {
        DatabaseAccess own = access;
        try (Connection admin = access.connectAsAdmin()) {
            boolean known = admin.createStatement().executeQuery("SHOW VARIABLES LIKE 'innodb_snapshot_isolation'").next();
            if (known && !access.jdbcUrl().contains("innodb_snapshot_isolation")) {
                own = access.withSessionVariable("innodb_snapshot_isolation=1");
            }
            try (Connection app = own.connectAsApp()) {
                report(ServerChecks.of(admin, app));
            }
        }
        return own;
    }

    private void report(List<Finding> findings) {
        List<Message> refused = findings.stream().filter(Finding::refuses).map(Finding::message).toList();
        if (!refused.isEmpty()) {
            throw new Refusal(refused, Refusal.FAILED);
        }
        findings.forEach(finding -> ConsoleOutput.warn(settings.language(), finding.message()));
    }

    /** Class 08 is the connection itself: refused, cut, unknown host. Anything else won't mend by waiting. */
    private static boolean isAway(SQLException failed) {
        String state = failed.getSQLState();
        return state != null && state.startsWith("08");
    }

    private Refusal refusal(SQLException failed) {
        return isAway(failed)
                ? Refusal.of("La base de datos %s no respondió en %s s (VITRAL_DB_WAIT): %s", "The database %s didn't answer within %s s (VITRAL_DB_WAIT): %s",
                        address(), settings.databaseWait().toSeconds(), failed.getMessage())
                : Refusal.of("La base de datos %s no acepta la conexión: %s. Revise VITRAL_DB_URL, VITRAL_DB_USER, VITRAL_DB_ADMIN_USER y sus contraseñas.",
                        "The database %s doesn't accept the connection: %s. Check VITRAL_DB_URL, VITRAL_DB_USER, VITRAL_DB_ADMIN_USER and their passwords.",
                        address(), failed.getMessage());
    }

    private String address() {
        return RawSettings.redacted(access.jdbcUrl());
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Refusal.of("Se interrumpió la espera.", "The wait was interrupted.");
        }
    }
}
