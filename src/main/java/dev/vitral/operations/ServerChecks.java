package dev.vitral.operations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a database server must offer so that nothing is lost (reliability, facts 1, 4 and 6); asked at each start, of any server. */
public final class ServerChecks {
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)");
    private static final Pattern TOO_MUCH = Pattern.compile("\\b(ALL PRIVILEGES|SUPER|DROP|ALTER|TRIGGER|CREATE)\\b(?! (USER|TEMPORARY|TABLESPACE|ROUTINE|VIEW))");

    private final Connection admin;
    private final Connection app;
    private final List<Finding> findings = new ArrayList<>();

    private ServerChecks(Connection admin, Connection app) {
        this.admin = admin;
        this.app = app;
    }

    /**
     * Looks at the server through both accounts and changes nothing; empty when all is well.
     *
     * @param admin in the schema, as the account that migrates
     * @param app as the application's account; its session's settings count, so that the address may set them
     */
    public static List<Finding> of(Connection admin, Connection app) throws SQLException {
        ServerChecks checks = new ServerChecks(admin, app);
        if (checks.isMariaDb()) {
            checks.snapshotIsolation();
            checks.characters();
            checks.durability();
            checks.engine();
            checks.rights();
        }
        return List.copyOf(checks.findings);
    }

    private boolean isMariaDb() throws SQLException {
        String version = variable(admin, "version").orElse("");
        Matcher numbers = VERSION.matcher(version);
        boolean recent = numbers.find()
                && Integer.parseInt(numbers.group(1)) * 1000 + Integer.parseInt(numbers.group(2)) >= 10_011;
        if (!version.toLowerCase(Locale.ROOT).contains("mariadb") || !recent) {
            findings.add(Finding.refuse("db.version", Message.of("El servidor es «%s»; hace falta MariaDB 10.11 o posterior (MySQL no sirve).",
                    "The server is «%s»; MariaDB 10.11 or later is needed (MySQL won't do).", version)));
            return false;
        }
        return true;
    }

    private void snapshotIsolation() throws SQLException {
        Optional<String> session = variable(app, "innodb_snapshot_isolation");
        if (session.isEmpty()) {
            findings.add(Finding.refuse("db.snapshot_isolation", Message.of(
                    "Este MariaDB (%s) no conoce innodb_snapshot_isolation y pierde existencias; actualice a 10.11.8, 11.4.2 o posterior.",
                    "This MariaDB (%s) doesn't know innodb_snapshot_isolation and loses stock; update to 10.11.8, 11.4.2 or later.",
                    variable(admin, "version").orElse(""))));
        } else if (!on(session.get())) {
            findings.add(Finding.refuse("db.snapshot_isolation", remedy("innodb_snapshot_isolation está en OFF y se pierden existencias",
                    "innodb_snapshot_isolation is OFF and stock gets lost", "innodb_snapshot_isolation", "ON")));
        } else if (!on(global("innodb_snapshot_isolation"))) {
            findings.add(Finding.warn("db.snapshot_isolation", remedy(
                    "innodb_snapshot_isolation está en OFF en el servidor; Vitral la activa en sus sesiones, otros programas no",
                    "innodb_snapshot_isolation is OFF in the server; Vitral sets it in its own sessions, other programs don't",
                    "innodb_snapshot_isolation", "ON")));
        }
    }

    private void characters() throws SQLException {
        String sql = "SELECT SCHEMA_NAME, DEFAULT_CHARACTER_SET_NAME FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = DATABASE()";
        try (ResultSet row = admin.createStatement().executeQuery(sql)) {
            if (row.next() && !row.getString(2).equals("utf8mb4")) {
                findings.add(Finding.refuse("db.charset", Message.of(
                        "La base «%s» usa %s y no guarda todos los caracteres; ejecute: ALTER DATABASE `%s` CHARACTER SET utf8mb4 COLLATE %s;",
                        "The database «%s» uses %s and can't keep every character; run: ALTER DATABASE `%s` CHARACTER SET utf8mb4 COLLATE %s;",
                        row.getString(1), row.getString(2), row.getString(1), ServerOptions.COLLATION)));
            }
        }
    }

    private void durability() throws SQLException {
        if (!global("innodb_flush_log_at_trx_commit").equals("1")) {
            findings.add(Finding.warn("db.flush", remedy("un corte de luz puede perder lo último guardado",
                    "a power cut may lose what was saved last", "innodb_flush_log_at_trx_commit", "1")));
        }
    }

    private void engine() throws SQLException {
        if (!global("default_storage_engine").equalsIgnoreCase("InnoDB")) {
            findings.add(Finding.warn("db.engine", remedy("las tablas nuevas no serían transaccionales",
                    "new tables would not be transactional", "default_storage_engine", "InnoDB")));
        }
    }

    private void rights() throws SQLException {
        List<String> excess = new ArrayList<>();
        try (ResultSet grants = app.createStatement().executeQuery("SHOW GRANTS")) {
            while (grants.next()) {
                String grant = grants.getString(1);
                String privileges = grant.substring(0, Math.max(grant.indexOf(" ON "), 0));
                if (TOO_MUCH.matcher(privileges).find()) {
                    excess.add(grant.replaceAll(" IDENTIFIED .*", ""));
                }
            }
        }
        if (!excess.isEmpty()) {
            findings.add(Finding.warn("db.rights", Message.of(
                    "La cuenta de la aplicación puede más de lo debido y podría alterar el historial: %s. Revóquelo; ella sólo necesita lo que Vitral le otorga por tabla.",
                    "The application's account may do more than it should and could alter history: %s. Revoke it; it only needs what Vitral grants by table.",
                    String.join("; ", excess))));
        }
    }

    private static Message remedy(String es, String en, String variable, String value) {
        String remedy = "SET GLOBAL %s = %s;  [mariadb] %s = %s".formatted(variable, value, variable, value);
        return new Message(es + ". Ejecute y deje en my.cnf: " + remedy, en + ". Run and keep in my.cnf: " + remedy);
    }

    private static boolean on(String value) {
        return value.equalsIgnoreCase("ON") || value.equals("1");
    }

    private String global(String name) throws SQLException {
        return ask(admin, "SHOW GLOBAL VARIABLES WHERE Variable_name = ?", name).orElse("");
    }

    private static Optional<String> variable(Connection connection, String name) throws SQLException {
        return ask(connection, "SHOW SESSION VARIABLES WHERE Variable_name = ?", name);
    }

    private static Optional<String> ask(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(2)) : Optional.empty();
            }
        }
    }
}
