package dev.vitral.operations;

/** The accounts of the embedded database. The script runs at each start, before the first connection, so that they always match the secrets. */
final class Accounts {
    static final String SCHEMA = "vitral";
    static final String ADMIN = "vitral_admin";
    static final String APP = "vitral_app";
    private static final String LOOPBACK = "127.0.0.1";

    private Accounts() {}

    /**
     * One statement a line, as MariaDB's init file asks. Root is reached by the socket alone. The admin account owns the schema and the scratch ones
     * of restore drills. The application's account gets its rights table by table from {@link Grants}.
     */
    static String script(Secrets secrets) {
        return String.join("\n",
                "CREATE DATABASE IF NOT EXISTS `%s` CHARACTER SET utf8mb4 COLLATE %s;".formatted(SCHEMA, ServerOptions.COLLATION),
                "CREATE USER IF NOT EXISTS 'root'@'localhost';",
                password("root", "localhost", secrets.databaseRoot()),
                "GRANT ALL PRIVILEGES ON *.* TO 'root'@'localhost' WITH GRANT OPTION;",
                "CREATE USER IF NOT EXISTS '%s'@'%s';".formatted(ADMIN, LOOPBACK),
                password(ADMIN, LOOPBACK, secrets.databaseAdmin()),
                "GRANT ALL PRIVILEGES ON `%s`.* TO '%s'@'%s' WITH GRANT OPTION;".formatted(SCHEMA, ADMIN, LOOPBACK),
                "GRANT ALL PRIVILEGES ON `%s\\_%%`.* TO '%s'@'%s' WITH GRANT OPTION;".formatted(SCHEMA, ADMIN, LOOPBACK),
                "CREATE USER IF NOT EXISTS '%s'@'%s';".formatted(APP, LOOPBACK),
                password(APP, LOOPBACK, secrets.databaseApp()),
                "");
    }

    /** Secrets are of the alphabet of base64url: nothing to escape. */
    private static String password(String user, String host, Secret secret) {
        return "ALTER USER '%s'@'%s' IDENTIFIED BY '%s';".formatted(user, host, secret.value());
    }
}
