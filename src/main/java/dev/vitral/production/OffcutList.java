package dev.vitral.production;

import static dev.vitral.shared.ListColumn.filtered;
import static dev.vitral.shared.ListColumn.sorted;

import dev.vitral.shared.ListColumn.Type;
import dev.vitral.shared.ListSpec;
import java.util.List;

/** The offcuts in SQL, what can be used first; indexes in {@code liquibase/production/0012-offcut.sql}. */
public final class OffcutList {
    private static final String WORK_ORDER = "SELECT id FROM work_order WHERE folio = ?";

    /** The list. */
    public static final ListSpec<OffcutRow> SPEC = new ListSpec<>(
            """
            f.id, f.code, f.product_id, p.code AS product_code, p.description AS product_description, u.code AS unit_code, f.colour, f.length_mm, f.width_mm, f.height_mm,
            f.quantity, f.value, w.code AS warehouse_code, f.place, f.state, s.folio AS source_folio, t.folio AS taker_folio, f.reason, f.created_at, f.version""",
            "offcut f JOIN product p ON p.id = f.product_id LEFT JOIN unit u ON u.id = p.unit_id JOIN warehouse w ON w.id = f.warehouse_id "
                    + "LEFT JOIN work_order s ON s.id = f.source_id LEFT JOIN work_order t ON t.id = f.taker_id",
            "f.id",
            "offcut f",
            "f.deleted_at IS NULL",
            "f.deleted_at IS NOT NULL",
            "state",
            false,
            ListSpec.columns(List.of(
                    sorted("code", "f.code", Type.TEXT).ofItsOwn(),
                    filtered("id", "f.id", Type.CHOICE),
                    filtered("productCode", "f.product_id", Type.CHOICE).lookedUp("SELECT id FROM product WHERE code = ?"),
                    filtered("productDescription", "p.description", Type.TEXT),
                    sorted("colour", "f.colour", Type.CHOICE).orEmpty(),
                    sorted("longestMm", "f.longest_mm", Type.NUMBER),
                    sorted("lengthMm", "f.length_mm", Type.NUMBER).orEmpty(),
                    sorted("widthMm", "f.width_mm", Type.NUMBER).orEmpty(),
                    sorted("heightMm", "f.height_mm", Type.NUMBER).orEmpty(),
                    sorted("value", "f.value", Type.NUMBER),
                    filtered("warehouse", "f.warehouse_id", Type.CHOICE).lookedUp("SELECT id FROM warehouse WHERE code = ?"),
                    sorted("place", "f.place", Type.TEXT).orEmpty(),
                    sorted("state", "f.state", Type.CHOICE),
                    filtered("source", "f.source_id", Type.CHOICE).lookedUp(WORK_ORDER),
                    filtered("taker", "f.taker_id", Type.CHOICE).lookedUp(WORK_ORDER),
                    sorted("createdAt", "f.created_at", Type.TIME))),
            List.of("code", "productDescription"),
            OffcutRow::of)
            .summing(filtered("value", "f.value", Type.NUMBER));

    private OffcutList() {}
}
