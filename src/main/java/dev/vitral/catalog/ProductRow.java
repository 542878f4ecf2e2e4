package dev.vitral.catalog;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A line of the product list; the same for grid, export, report and REST. {@code available} = on hand − reserved. */
public record ProductRow(
        long id,
        String code,
        String description,
        ProductKind kind,
        String categoryCode,
        String categoryName,
        String unit,
        @Nullable Long supplierId,
        @Nullable String supplierName,
        BigDecimal cost,
        BigDecimal priceFactor,
        @Nullable BigDecimal fixedPrice,
        BigDecimal price,
        BigDecimal minStock,
        BigDecimal reorderQuantity,
        @Nullable String barcode,
        BigDecimal onHand,
        BigDecimal reserved,
        BigDecimal available,
        boolean active,
        long version) {

    static ProductRow of(ResultSet row, int number) throws SQLException {
        BigDecimal onHand = row.getBigDecimal("on_hand");
        BigDecimal reserved = row.getBigDecimal("reserved");
        return new ProductRow(
                row.getLong("id"),
                row.getString("code"),
                row.getString("description"),
                ProductKind.valueOf(row.getString("kind")),
                row.getString("category_code"),
                row.getString("category_name"),
                row.getString("unit_code"),
                row.getObject("supplier_id", Long.class),
                row.getString("supplier_name"),
                row.getBigDecimal("cost"),
                row.getBigDecimal("price_factor"),
                row.getBigDecimal("fixed_price"),
                row.getBigDecimal("price"),
                row.getBigDecimal("min_stock"),
                row.getBigDecimal("reorder_quantity"),
                row.getString("barcode"),
                onHand,
                reserved,
                onHand.subtract(reserved),
                row.getBoolean("active"),
                row.getLong("version"));
    }
}
