package dev.vitral.stock;

import static dev.vitral.shared.ListColumn.filtered;
import static dev.vitral.shared.ListColumn.sorted;

import dev.vitral.shared.ListColumn.Type;
import dev.vitral.shared.ListSpec;
import java.util.List;

/** The movements in SQL, newest first; narrowed to one product it is the kardex. Indexes: {@code liquibase/stock/0002-stock-movement.sql}, {@code 0008-movement-warehouse.sql}. */
public final class MovementList {
    /** The list. */
    public static final ListSpec<MovementRow> SPEC = new ListSpec<>(
            """
            m.id, m.posted_at, m.moved_on, m.type, m.product_id, p.code AS product_code, p.description AS product_description, u.code AS unit_code,
            m.quantity, m.change_quantity, m.unit_cost, m.value, m.change_value, m.balance_quantity, m.balance_value, m.average_cost, m.reference,
            m.reason, m.reverses_id, m.posted_by, w.code AS warehouse_code, o.code AS location_code, m.transfer_id""",
            """
            stock_movement m JOIN product p ON p.id = m.product_id JOIN unit u ON u.id = p.unit_id JOIN warehouse w ON w.id = m.warehouse_id
            LEFT JOIN location o ON o.id = m.location_id""",
            "m.id",
            "stock_movement m",
            "TRUE",
            "FALSE",
            "id",
            true,
            ListSpec.columns(List.of(
                    sorted("id", "m.id", Type.NUMBER),
                    sorted("date", "m.moved_on", Type.DAY),
                    sorted("type", "m.type", Type.CHOICE),
                    filtered("productCode", "m.product_id", Type.CHOICE).lookedUp("SELECT id FROM product WHERE code = ?"),
                    filtered("productId", "m.product_id", Type.CHOICE),
                    filtered("warehouse", "m.warehouse_id", Type.CHOICE).lookedUp("SELECT id FROM warehouse WHERE code = ?"),
                    filtered("transferId", "m.transfer_id", Type.CHOICE),
                    sorted("reference", "m.reference", Type.TEXT).orEmpty(),
                    sorted("user", "m.posted_by", Type.CHOICE))),
            List.of("productCode", "reference"),
            MovementRow::of)
            .summing(filtered("value", "m.change_value", Type.NUMBER))
            .sortedTogether("type", "date");

    private MovementList() {}
}
