package dev.vitral.purchasing;

import static dev.vitral.shared.ListColumn.filtered;
import static dev.vitral.shared.ListColumn.sorted;

import dev.vitral.shared.ListColumn.Type;
import dev.vitral.shared.ListSpec;
import java.util.List;

/**
 * The purchase orders in SQL, newest folio first; indexes in {@code liquibase/purchasing/0003-purchase-order.sql} and 0012. Late ones are those with {@code dueOn}
 * before today: the column is empty where nothing is awaited.
 */
public final class PurchaseOrderList {
    /** The list. */
    public static final ListSpec<PurchaseOrderRow> SPEC = new ListSpec<>(
            """
            o.id, o.folio, o.status, o.revision, o.supplier_id, s.name AS supplier_name, o.ordered_on, o.expected_on, o.due_on, o.currency, o.total,
            o.buyer, o.version""",
            "purchase_order o JOIN supplier s ON s.id = o.supplier_id",
            "o.id",
            "purchase_order o",
            "o.deleted_at IS NULL",
            "o.deleted_at IS NOT NULL",
            "folio",
            true,
            ListSpec.columns(List.of(
                    sorted("folio", "o.folio", Type.TEXT),
                    sorted("status", "o.status", Type.CHOICE),
                    filtered("supplierId", "o.supplier_id", Type.CHOICE),
                    filtered("supplierName", "s.name", Type.TEXT),
                    sorted("orderedOn", "o.ordered_on", Type.DAY),
                    sorted("expectedOn", "o.expected_on", Type.DAY),
                    sorted("dueOn", "o.due_on", Type.DAY),
                    filtered("currency", "o.currency", Type.CHOICE),
                    sorted("buyer", "o.buyer", Type.CHOICE),
                    sorted("total", "o.total", Type.NUMBER))),
            List.of("folio", "supplierName"),
            PurchaseOrderRow::of)
            .summing(filtered("total", "o.total", Type.NUMBER))
            .summingWithin("o.currency");

    private PurchaseOrderList() {}
}
