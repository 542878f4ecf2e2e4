package dev.vitral.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A unit of measure. */
public record UnitRow(long id, String code, String name, UnitMeasure measure, long version) implements ReferenceRow {
    static UnitRow of(ResultSet row, int number) throws SQLException {
        return new UnitRow(row.getLong("id"), row.getString("code"), row.getString("name"), UnitMeasure.valueOf(row.getString("measure")), row.getLong("version"));
    }

    /** The row of that record. */
    public static UnitRow from(Unit unit) {
        return new UnitRow(unit.getId(), unit.getCode(), unit.getName(), unit.getMeasure(), unit.getVersion());
    }
}
