package dev.vitral.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A line of the list of warehouses. */
public record WarehouseRow(long id, String code, String name, @Nullable String address, boolean standard, long locations, long version) {
    static WarehouseRow of(ResultSet row, int number) throws SQLException {
        return new WarehouseRow(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("address"),
                row.getBoolean("is_default"),
                row.getLong("locations"),
                row.getLong("version"));
    }
}
