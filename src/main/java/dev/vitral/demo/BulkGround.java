package dev.vitral.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the bulk load's products stand on, made where it is absent: categories, units and suppliers of their own, so that a shop's own are left alone.
 *
 * @param groups the categories in the order of their ids
 * @param categories their ids
 * @param units the id of each category's unit
 * @param suppliers ids
 */
record BulkGround(List<BulkWords.Group> groups, List<String> categories, List<String> units, List<String> suppliers) {
    private static final String STAMPS = "version, created_at, created_by, updated_at, updated_by";
    private static final String STAMPED = "0, UTC_TIMESTAMP(6), 'system', UTC_TIMESTAMP(6), 'system'";

    /** Finds or makes it, in the connection's transaction, with history under the revision. */
    static BulkGround lay(Connection db, BulkHistory history, long revision) throws SQLException {
        for (var unit : BulkWords.nodes("units")) {
            make(db, history, revision, "unit", "code", BulkWords.text(unit, "code"), "name", BulkWords.text(unit, "name"));
        }
        List<BulkWords.Group> groups = BulkWords.groups();
        List<String> categories = new ArrayList<>();
        List<String> units = new ArrayList<>();
        for (BulkWords.Group group : groups) {
            categories.add(make(db, history, revision, "category", "code", group.code(), "name", group.name()));
            units.add(find(db, "unit", "code", group.unit()));
        }
        List<String> suppliers = new ArrayList<>();
        for (String name : BulkWords.texts("supplierNames")) {
            for (String place : BulkWords.texts("supplierPlaces")) {
                suppliers.add(supplier(db, history, revision, name + " de " + place, 15 * (suppliers.size() % 5), 2 + suppliers.size() % 12));
            }
        }
        return new BulkGround(groups, categories, units, suppliers);
    }

    private static String make(Connection db, BulkHistory history, long revision, String table, String key, String value, String other, String text)
            throws SQLException {
        String known = find(db, table, key, value);
        if (known != null) {
            return known;
        }
        String sql = "INSERT INTO %s (%s, %s, %s) VALUES (?, ?, %s)".formatted(table, key, other, STAMPS, STAMPED);
        return history.keep(table, insert(db, sql, value, text), revision);
    }

    private static String supplier(Connection db, BulkHistory history, long revision, String name, int creditDays, int leadTimeDays) throws SQLException {
        String known = find(db, "supplier", "trade_name", name);
        if (known != null) {
            return known;
        }
        String sql = "INSERT INTO supplier (name, trade_name, credit_days, lead_time_days, active, %s) VALUES (?, ?, %d, %d, 1, %s)"
                .formatted(STAMPS, creditDays, leadTimeDays, STAMPED);
        return history.keep("supplier", insert(db, sql, name + ", S.A. de C.V.", name), revision);
    }

    private static @Nullable String find(Connection db, String table, String key, String value) throws SQLException {
        try (PreparedStatement statement = db.prepareStatement("SELECT MIN(id) FROM %s WHERE %s = ?".formatted(table, key))) {
            statement.setString(1, value);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static long insert(Connection db, String sql, String first, String second) throws SQLException {
        try (PreparedStatement statement = db.prepareStatement(sql, PreparedStatement.RETURN_GENERATED_KEYS)) {
            statement.setString(1, first);
            statement.setString(2, second);
            statement.executeUpdate();
            try (ResultSet key = statement.getGeneratedKeys()) {
                key.next();
                return key.getLong(1);
            }
        }
    }
}
