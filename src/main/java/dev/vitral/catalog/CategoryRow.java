package dev.vitral.catalog;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A category with the one above it, if any. */
public record CategoryRow(
        long id,
        String code,
        String name,
        @Nullable String parentCode,
        @Nullable String parentName,
        @Nullable String codePrefix,
        @Nullable String codePattern,
        @Nullable BigDecimal priceFactor,
        long version)
        implements ReferenceRow {

    static CategoryRow of(ResultSet row, int number) throws SQLException {
        return new CategoryRow(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("parent_code"),
                row.getString("parent_name"),
                row.getString("code_prefix"),
                row.getString("code_pattern"),
                row.getBigDecimal("price_factor"),
                row.getLong("version"));
    }

    /** The row of that record, read with its parent. */
    public static CategoryRow from(Category category) {
        Category parent = category.getParent();
        return new CategoryRow(
                category.getId(),
                category.getCode(),
                category.getName(),
                parent == null ? null : parent.getCode(),
                parent == null ? null : parent.getName(),
                category.getCodePrefix(),
                category.getCodePattern(),
                category.getPriceFactor(),
                category.getVersion());
    }
}
