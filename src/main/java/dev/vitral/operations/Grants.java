package dev.vitral.operations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Gives the application's account exactly its rights, table by table, after each migration: it works with the data, adds to history, closes a
 * revision's validity, and can neither rewrite history nor touch the structure (reliability, fact 4).
 */
public final class Grants {
    private static final Set<String> WORK = Set.of("SELECT", "INSERT", "UPDATE", "DELETE");
    private static final Set<String> APPEND = Set.of("SELECT", "INSERT");
    private static final Set<String> READ = Set.of("SELECT");
    private static final Set<String> VALIDITY = Set.of("revend", "revend_tstmp");

    private final Connection admin;
    private final Connection app;
    private final String schema;

    private Grants(Connection admin, Connection app) throws SQLException {
        this.admin = admin;
        this.app = app;
        this.schema = admin.getCatalog();
    }

    /**
     * Grants what is missing and revokes what is more; does nothing the second time.
     *
     * @param admin in the schema, as an account with GRANT OPTION on it
     * @param app as the application's account, which is asked for the rights that it has
     * @return the number of rights changed
     */
    public static int apply(Connection admin, Connection app) throws SQLException {
        return new Grants(admin, app).apply();
    }

    private int apply() throws SQLException {
        Set<Right> wanted = wanted();
        String account = account();
        List<String> revokes = held().stream().filter(right -> !wanted.contains(right))
                .map(right -> "REVOKE %s ON %s FROM %s".formatted(right.what(), right.on(schema), account)).toList();
        run(revokes);
        // Asked again: taking a right on a table takes the same right on its columns along.
        Set<Right> left = held();
        List<String> grants = wanted.stream().filter(right -> !left.contains(right))
                .map(right -> "GRANT %s ON %s TO %s".formatted(right.what(), right.on(schema), account)).toList();
        run(grants);
        return revokes.size() + grants.size();
    }

    private void run(List<String> changes) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            for (String change : changes) {
                statement.execute(change);
            }
        }
    }

    private Set<Right> wanted() throws SQLException {
        Set<Right> rights = new TreeSet<>();
        String sql = "SELECT TABLE_NAME, TABLE_TYPE FROM information_schema.TABLES WHERE TABLE_SCHEMA = ?";
        for (String[] table : rows(admin, sql, 2)) {
            String name = table[0].toLowerCase(Locale.ROOT);
            if (table[1].equals("VIEW") || name.startsWith("databasechangelog")) {
                READ.forEach(privilege -> rights.add(new Right(table[0], "", privilege)));
            } else if (name.endsWith("_aud") || name.equals("revinfo") || table[1].equals("SEQUENCE")) {
                APPEND.forEach(privilege -> rights.add(new Right(table[0], "", privilege)));
            } else {
                WORK.forEach(privilege -> rights.add(new Right(table[0], "", privilege)));
            }
        }
        String columns = "SELECT TABLE_NAME, COLUMN_NAME FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = ? AND TABLE_NAME LIKE '%\\_aud'";
        for (String[] column : rows(admin, columns, 2)) {
            if (VALIDITY.contains(column[1])) {
                rights.add(new Right(column[0], column[1], "UPDATE"));
            }
        }
        return rights;
    }

    private Set<Right> held() throws SQLException {
        Set<Right> rights = new TreeSet<>();
        for (String[] row : rows(app, "SELECT PRIVILEGE_TYPE FROM information_schema.SCHEMA_PRIVILEGES WHERE TABLE_SCHEMA = ?", 1)) {
            if (!row[0].equals("USAGE")) {
                rights.add(new Right("", "", row[0]));
            }
        }
        for (String[] row : rows(app, "SELECT TABLE_NAME, PRIVILEGE_TYPE FROM information_schema.TABLE_PRIVILEGES WHERE TABLE_SCHEMA = ?", 2)) {
            if (!row[1].equals("USAGE")) {
                rights.add(new Right(row[0], "", row[1]));
            }
        }
        String columns = "SELECT TABLE_NAME, COLUMN_NAME, PRIVILEGE_TYPE FROM information_schema.COLUMN_PRIVILEGES WHERE TABLE_SCHEMA = ?";
        for (String[] row : rows(app, columns, 3)) {
            rights.add(new Right(row[0], row[1], row[2]));
        }
        return rights;
    }

    /** The account as the server matched it, host included: {@code 'vitral_app'@'127.0.0.1'}. */
    private String account() throws SQLException {
        try (ResultSet row = app.createStatement().executeQuery("SELECT CURRENT_USER()")) {
            row.next();
            String name = row.getString(1);
            int at = name.lastIndexOf('@');
            return "'%s'@'%s'".formatted(name.substring(0, at).replace("'", "''"), name.substring(at + 1).replace("'", "''"));
        }
    }

    private List<String[]> rows(Connection connection, String sql, int columns) throws SQLException {
        List<String[]> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, schema);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    String[] row = new String[columns];
                    for (int i = 0; i < columns; i++) {
                        row[i] = result.getString(i + 1);
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** One right: on the whole schema when the table is empty, on the whole table when the column is. */
    private record Right(String table, String column, String privilege) implements Comparable<Right> {
        String what() {
            return column.isEmpty() ? privilege : privilege + " (`" + column + "`)";
        }

        String on(String schema) {
            String left = "`" + schema.replace("`", "``") + "`.";
            return table.isEmpty() ? left + "*" : left + "`" + table.replace("`", "``") + "`";
        }

        @Override
        public int compareTo(Right other) {
            return toString().compareTo(other.toString());
        }
    }
}
