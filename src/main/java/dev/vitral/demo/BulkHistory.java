package dev.vitral.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Writes history by SQL as Envers writes it for rows that come into being: a revision for each transaction, and a copy of each row under it. Within one
 * transaction Envers too keeps only the state at its end, so a level that was filled by ten movements has one revision.
 */
final class BulkHistory {
    private static final String REQUEST = "bulk-demo";

    private final Connection db;
    private final Map<String, String> columns = new HashMap<>();

    BulkHistory(Connection db) {
        this.db = db;
    }

    /** A revision of the application itself. */
    long revision(String reason) throws SQLException {
        String sql = "INSERT INTO revinfo (timestamp, user_name, request_id, reason) VALUES (?, 'system', ?, ?)";
        try (PreparedStatement statement = db.prepareStatement(sql, PreparedStatement.RETURN_GENERATED_KEYS)) {
            statement.setLong(1, Instant.now().toEpochMilli());
            statement.setString(2, REQUEST);
            statement.setString(3, reason);
            statement.executeUpdate();
            try (ResultSet key = statement.getGeneratedKeys()) {
                key.next();
                return key.getLong(1);
            }
        }
    }

    /** The plan of the last load, finished or not. */
    Optional<BulkPlan> lastPlan() throws SQLException {
        String sql = "SELECT reason FROM revinfo WHERE user_name = 'system' AND request_id = ? ORDER BY id DESC LIMIT 1";
        try (PreparedStatement statement = db.prepareStatement(sql)) {
            statement.setString(1, REQUEST);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? BulkPlan.of(row.getString(1)) : Optional.empty();
            }
        }
    }

    /** Copies one new row; gives its id back. */
    String keep(String table, long id, long revision) throws SQLException {
        keep(table, "WHERE id = " + id, revision);
        return Long.toString(id);
    }

    /** Copies the new rows that the rest of the query, behind the table, finds. */
    void keep(String table, String found, long revision) throws SQLException {
        String names = columns(table);
        try (var statement = db.createStatement()) {
            statement.executeUpdate("INSERT INTO %s_aud (rev, revtype, %s) SELECT %d, 0, %s FROM %s %s".formatted(table, names, revision, names, table, found));
        }
    }

    private String columns(String table) throws SQLException {
        String known = columns.get(table);
        if (known != null) {
            return known;
        }
        String sql = "SELECT GROUP_CONCAT(column_name ORDER BY ordinal_position) FROM information_schema.columns WHERE table_schema = DATABASE()"
                + " AND table_name = ? AND column_name NOT IN ('rev', 'revtype', 'revend', 'revend_tstmp')";
        try (PreparedStatement statement = db.prepareStatement(sql)) {
            statement.setString(1, table + "_aud");
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                columns.put(table, row.getString(1));
                return row.getString(1);
            }
        }
    }
}
