package dev.vitral.operations;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the database is reached: the application's account works, the admin's one migrates and grants.
 *
 * @param jdbcUrl {@code jdbc:mariadb://host:port/schema?…}, without user or password
 */
public record DatabaseAccess(String jdbcUrl, String appUser, String appPassword, String adminUser, String adminPassword) {
    private static final Pattern PARTS = Pattern.compile("(jdbc:mariadb:(?:[a-z-]+:)?//[^/]+/)([^?]*)(\\?.*)?");

    /** The schema that the address names. */
    public String schema() {
        return parts().group(2);
    }

    /** Whether migrations have an account of their own, as reliability asks. */
    public boolean separateAdmin() {
        return !appUser.equals(adminUser);
    }

    /** A connection of the account that migrates, in the schema; the caller closes it. */
    public Connection connectAsAdmin() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, adminUser, adminPassword);
    }

    /** A connection of the application's account; in no schema, since it may not enter one before the {@link Grants}. */
    public Connection connectAsApp() throws SQLException {
        Matcher parts = parts();
        String options = parts.group(3);
        return DriverManager.getConnection(parts.group(1) + (options == null ? "" : options), appUser, appPassword);
    }

    /** The same, every session of which also sets a variable: {@code name=value}. */
    DatabaseAccess withSessionVariable(String assignment) {
        String url = jdbcUrl.contains("sessionVariables=")
                ? jdbcUrl.replace("sessionVariables=", "sessionVariables=" + assignment + ",")
                : jdbcUrl + (jdbcUrl.contains("?") ? "&" : "?") + "sessionVariables=" + assignment;
        return new DatabaseAccess(url, appUser, appPassword, adminUser, adminPassword);
    }

    private Matcher parts() {
        Matcher parts = PARTS.matcher(jdbcUrl);
        if (!parts.matches()) {
            throw new IllegalStateException("not an address of MariaDB: " + RawSettings.redacted(jdbcUrl));
        }
        return parts;
    }

    @Override
    public String toString() {
        return "DatabaseAccess[%s, %s, %s]".formatted(RawSettings.redacted(jdbcUrl), appUser, adminUser);
    }
}
