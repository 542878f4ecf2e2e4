package dev.vitral.purchasing;

import static dev.vitral.shared.ListColumn.filtered;
import static dev.vitral.shared.ListColumn.sorted;

import dev.vitral.shared.ListColumn.Type;
import dev.vitral.shared.ListSpec;
import java.util.List;

/** What runs short in SQL, most missing first; {@code product_supply} and its indexes stand in {@code liquibase/purchasing/0007-product-supply.sql}. */
public final class LowStockList {
    static final String SELECT =
            """
            s.product_id AS id, p.code, p.description, u.code AS unit_code, s.supplier_id, v.name AS supplier_name, s.available, s.on_order, s.min_stock,
            s.missing, p.reorder_quantity, p.cost""";

    static final String FROM = "product_supply s JOIN product p ON p.id = s.product_id JOIN unit u ON u.id = p.unit_id LEFT JOIN supplier v ON v.id = s.supplier_id";

    /** The list. */
    public static final ListSpec<LowStockRow> SPEC = new ListSpec<>(
            SELECT,
            FROM,
            "s.product_id",
            "product_supply s",
            "s.low = 1",
            "FALSE",
            "missing",
            true,
            ListSpec.columns(List.of(
                    sorted("missing", "s.missing", Type.NUMBER),
                    filtered("code", "s.product_id", Type.CHOICE).lookedUp("SELECT id FROM product WHERE code = ?"),
                    filtered("supplierId", "s.supplier_id", Type.CHOICE),
                    filtered("supplierName", "s.supplier_id", Type.CHOICE).lookedUp("SELECT MIN(id) FROM supplier WHERE name = ?"),
                    filtered("noSupplier", "(s.supplier_id IS NULL)", Type.FLAG))),
            List.of("code"),
            LowStockRow::of);

    private LowStockList() {}
}
