package dev.vitral.stock;

import static dev.vitral.shared.ListColumn.filtered;
import static dev.vitral.shared.ListColumn.sorted;

import dev.vitral.shared.ListColumn;
import dev.vitral.shared.ListColumn.Side;
import dev.vitral.shared.ListColumn.Type;
import dev.vitral.shared.ListSpec;
import java.util.List;

/**
 * What there is in SQL, one line a product: in all warehouses, or in one of them. Indexes: {@code liquibase/stock/0001-stock-level.sql},
 * {@code 0006-warehouse-stock.sql} and those of the products.
 */
public final class StockList {
    /** The filter that names the warehouse: it chooses between the two lists. */
    public static final String WAREHOUSE = "warehouse";

    private static final String PRODUCT = "p.id AS product_id, p.code, p.description, u.code AS unit_code, p.min_stock, l.on_hand AS total, l.reserved, l.average_cost, ";
    private static final String VALUE_HERE = "COALESCE(ROUND(b.on_hand * l.average_cost, 2), 0)";
    private static final Side LEVEL = new Side("stock_level l", "l.product_id = p.id", "l.product_id");

    /** What there is in all. */
    public static final ListSpec<StockRow> SPEC = new ListSpec<>(
            PRODUCT + "l.on_hand, l.value, NULL AS warehouse_code, NULL AS location_code",
            "product p JOIN stock_level l ON l.product_id = p.id JOIN unit u ON u.id = p.unit_id",
            "p.id",
            "product p",
            "p.deleted_at IS NULL",
            "p.deleted_at IS NOT NULL",
            "code",
            false,
            ListSpec.columns(List.of(
                    filtered(WAREHOUSE, "p.id", Type.CHOICE),
                    filtered("productId", "p.id", Type.CHOICE),
                    sorted("code", "p.code", Type.TEXT),
                    sorted("description", "p.description", Type.TEXT),
                    filtered("words", "p.description", Type.WORDS),
                    filtered("categoryCode", "p.category_id", Type.CHOICE).lookedUp("SELECT id FROM category WHERE code = ?"),
                    sorted("onHand", "l.on_hand", Type.NUMBER).beside(LEVEL),
                    sorted("value", "l.value", Type.NUMBER).beside(LEVEL),
                    sorted("minStock", "p.min_stock", Type.NUMBER))),
            List.of("code", "words"),
            StockRow::of)
            // Quantities are of different units, so they have no sum.
            .summing(filtered("value", "l.value", Type.NUMBER).beside(LEVEL));

    private StockList() {}

    /** What there is in one warehouse: the products that are or were there. */
    static ListSpec<StockRow> in(long warehouse) {
        Side product = new Side("product p", "p.id = b.product_id", "p.id");
        Side here = new Side("warehouse_stock b JOIN stock_level l ON l.product_id = b.product_id AND b.warehouse_id = " + warehouse, "b.product_id = p.id", "b.product_id");
        List<ListColumn> columns = List.of(
                filtered("productId", "b.product_id", Type.CHOICE),
                sorted("code", "p.code", Type.TEXT).beside(product),
                sorted("description", "p.description", Type.TEXT).beside(product),
                filtered("words", "p.description", Type.WORDS).beside(product),
                filtered("categoryCode", "p.category_id", Type.CHOICE).lookedUp("SELECT id FROM category WHERE code = ?").beside(product),
                filtered("location", "b.location_id", Type.CHOICE)
                        .lookedUp("SELECT id FROM location WHERE warehouse_id = %d AND code = ?".formatted(warehouse)),
                sorted("onHand", "b.on_hand", Type.NUMBER),
                sorted("minStock", "p.min_stock", Type.NUMBER).beside(product));
        return new ListSpec<>(
                PRODUCT + "b.on_hand, " + VALUE_HERE + " AS value, w.code AS warehouse_code, o.code AS location_code",
                "warehouse_stock b JOIN product p ON p.id = b.product_id AND b.warehouse_id = " + warehouse
                        + " JOIN warehouse w ON w.id = b.warehouse_id JOIN stock_level l ON l.product_id = p.id JOIN unit u ON u.id = p.unit_id LEFT JOIN location o ON o.id = b.location_id",
                "b.product_id",
                "warehouse_stock b",
                "b.warehouse_id = " + warehouse,
                "FALSE",
                "code",
                false,
                ListSpec.columns(columns),
                List.of("code", "words"),
                StockRow::of)
                .summing(filtered("value", VALUE_HERE, Type.NUMBER).beside(here));
    }
}
