package dev.vitral.production;

import dev.vitral.catalog.ProductKind;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A material of a work order, in the product's stock unit.
 *
 * @param net what the windows hold: metres, m², or the material's unit
 * @param plain of {@code needed}, sold as it is beside the windows
 * @param needed to be taken out in all
 * @param reserved set aside now
 * @param used taken out
 * @param shortage needed, neither set aside nor taken out
 * @param ordered on purchase orders made for it
 * @param toOrder of the shortage, what no live purchase order made for it covers
 * @param quotedCost without waste
 * @param usedValue at cost
 */
public record MaterialRow(
        long id,
        long productId,
        String productCode,
        String description,
        String unit,
        ProductKind kind,
        BigDecimal net,
        BigDecimal plain,
        BigDecimal needed,
        BigDecimal reserved,
        BigDecimal used,
        BigDecimal shortage,
        BigDecimal ordered,
        BigDecimal toOrder,
        @Nullable String purchaseFolio,
        @Nullable Long supplierId,
        @Nullable String supplierName,
        BigDecimal quotedCost,
        BigDecimal usedValue) {
    static final String SQL = """
            SELECT m.id, m.product_id, p.code, p.description, u.code AS unit_code, m.kind, m.net_quantity, m.plain, m.needed, m.used, m.ordered, m.covered,
                IF(r.state = 'OPEN', r.quantity, 0) AS reserved, m.purchase_folio, po.status AS purchase_status, s.id AS supplier_id, s.name AS supplier_name,
                m.quoted_cost, m.used_value
            FROM work_material m JOIN work_order o ON o.id = m.work_order_id JOIN product p ON p.id = m.product_id JOIN unit u ON u.id = p.unit_id
            LEFT JOIN reservation r ON r.document = o.folio AND r.product_id = m.product_id
            LEFT JOIN purchase_order po ON po.folio = m.purchase_folio
            LEFT JOIN supplier s ON s.id = p.supplier_id AND s.deleted_at IS NULL
            WHERE m.work_order_id = ? ORDER BY FIELD(m.kind, 'PROFILE', 'GLASS', 'HARDWARE', 'CONSUMABLE'), p.code""";

    static MaterialRow of(ResultSet row, int number) throws SQLException {
        BigDecimal needed = row.getBigDecimal("needed");
        BigDecimal used = row.getBigDecimal("used");
        BigDecimal reserved = row.getBigDecimal("reserved") == null ? BigDecimal.ZERO.setScale(6) : row.getBigDecimal("reserved");
        boolean live = row.getString("purchase_folio") != null && !"CANCELLED".equals(row.getString("purchase_status"));
        BigDecimal there = reserved.add(used);
        BigDecimal covered = live ? there.max(row.getBigDecimal("covered")) : there;
        return new MaterialRow(
                row.getLong("id"),
                row.getLong("product_id"),
                row.getString("code"),
                row.getString("description"),
                row.getString("unit_code"),
                ProductKind.valueOf(row.getString("kind")),
                row.getBigDecimal("net_quantity"),
                row.getBigDecimal("plain"),
                needed,
                reserved,
                used,
                needed.subtract(there).max(BigDecimal.ZERO),
                row.getBigDecimal("ordered"),
                needed.subtract(covered).max(BigDecimal.ZERO),
                row.getString("purchase_folio"),
                row.getObject("supplier_id", Long.class),
                row.getString("supplier_name"),
                row.getBigDecimal("quoted_cost"),
                row.getBigDecimal("used_value"));
    }
}
