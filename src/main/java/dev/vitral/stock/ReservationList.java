package dev.vitral.stock;

import static dev.vitral.shared.ListColumn.filtered;
import static dev.vitral.shared.ListColumn.sorted;

import dev.vitral.shared.ListColumn.Type;
import dev.vitral.shared.ListSpec;
import java.util.List;

/** The reservations in SQL, newest first. Indexes: {@code liquibase/stock/0050-reservation.sql}. */
public final class ReservationList {
    /** The list. */
    public static final ListSpec<ReservationRow> SPEC = new ListSpec<>(
            """
            r.id, r.document, r.product_id, p.code, p.description, u.code AS unit_code, w.code AS warehouse_code, r.wanted, r.quantity, r.consumed, r.state,
            r.reserved_at, r.reserved_by""",
            "reservation r JOIN product p ON p.id = r.product_id JOIN unit u ON u.id = p.unit_id LEFT JOIN warehouse w ON w.id = r.warehouse_id",
            "r.id",
            "reservation r",
            "TRUE",
            "FALSE",
            "id",
            true,
            ListSpec.columns(List.of(
                    sorted("id", "r.id", Type.NUMBER),
                    sorted("document", "r.document", Type.TEXT),
                    sorted("state", "r.state", Type.CHOICE),
                    filtered("productId", "r.product_id", Type.CHOICE),
                    filtered("productCode", "r.product_id", Type.CHOICE).lookedUp("SELECT id FROM product WHERE code = ?"),
                    filtered("warehouse", "r.warehouse_id", Type.CHOICE).lookedUp("SELECT id FROM warehouse WHERE code = ?"))),
            List.of("document", "productCode"),
            ReservationRow::of);

    private ReservationList() {}
}
