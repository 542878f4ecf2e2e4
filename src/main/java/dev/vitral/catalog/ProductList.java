package dev.vitral.catalog;

import static dev.vitral.shared.ListColumn.filtered;
import static dev.vitral.shared.ListColumn.sorted;

import dev.vitral.shared.ListColumn.Side;
import dev.vitral.shared.ListColumn.Type;
import dev.vitral.shared.ListSpec;
import java.util.List;

/**
 * The product list in SQL. It reads the stock's and the suppliers' tables, as a read model may (docs/decisions/0003); each sorted column has its index in
 * {@code liquibase/catalog/0005-product.sql} or {@code liquibase/stock/0001-stock-level.sql}.
 */
public final class ProductList {
    private static final Side STOCK = new Side("stock_level l", "l.product_id = p.id", "l.product_id");

    /** The list. */
    public static final ListSpec<ProductRow> SPEC = new ListSpec<>(
            """
            p.id, p.code, p.description, p.kind, c.code AS category_code, c.name AS category_name, u.code AS unit_code, p.supplier_id,
            s.name AS supplier_name, p.cost, p.price_factor, p.fixed_price, p.price, p.min_stock, p.reorder_quantity, p.barcode,
            l.on_hand, l.reserved, p.active, p.version""",
            """
            product p JOIN stock_level l ON l.product_id = p.id JOIN category c ON c.id = p.category_id JOIN unit u ON u.id = p.unit_id
            LEFT JOIN supplier s ON s.id = p.supplier_id""",
            "p.id",
            "product p",
            "p.deleted_at IS NULL",
            "p.deleted_at IS NOT NULL",
            "code",
            false,
            ListSpec.columns(List.of(
                    filtered("id", "p.id", Type.CHOICE),
                    sorted("code", "p.code", Type.TEXT),
                    sorted("description", "p.description", Type.TEXT),
                    filtered("words", "p.description", Type.WORDS),
                    filtered("kind", "p.kind", Type.CHOICE),
                    filtered("categoryCode", "p.category_id", Type.CHOICE).lookedUp("SELECT id FROM category WHERE code = ?"),
                    filtered("unit", "p.unit_id", Type.CHOICE).lookedUp("SELECT id FROM unit WHERE code = ?"),
                    filtered("supplierId", "p.supplier_id", Type.CHOICE).orEmpty(),
                    filtered("supplierName", "p.supplier_id", Type.TEXT).lookedUp("SELECT id FROM supplier WHERE name LIKE ? ESCAPE '!'").orEmpty(),
                    sorted("cost", "p.cost", Type.NUMBER),
                    sorted("price", "p.price", Type.NUMBER),
                    sorted("minStock", "p.min_stock", Type.NUMBER),
                    sorted("onHand", "l.on_hand", Type.NUMBER).beside(STOCK),
                    sorted("barcode", "p.barcode", Type.TEXT).orEmpty(),
                    filtered("active", "p.active", Type.FLAG))),
            List.of("code", "words", "barcode", "supplierName"),
            ProductRow::of)
            // Quantities are of different units, so they have no sum.
            .summing(filtered("value", "l.value", Type.NUMBER).beside(STOCK));

    private ProductList() {}
}
