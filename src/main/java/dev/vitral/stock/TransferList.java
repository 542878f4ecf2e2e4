package dev.vitral.stock;

import static dev.vitral.shared.ListColumn.filtered;
import static dev.vitral.shared.ListColumn.sorted;

import dev.vitral.shared.ListColumn.Type;
import dev.vitral.shared.ListSpec;
import java.util.List;

/** The transfers in SQL, newest first. Indexes: {@code liquibase/stock/0007-stock-transfer.sql}. */
public final class TransferList {
    /** The list. */
    public static final ListSpec<TransferRow> SPEC = new ListSpec<>(
            """
            t.id, t.folio, t.moved_on, o.code AS origin_code, d.code AS destination_code, t.reference, t.reason, t.posted_at, t.posted_by,
            (SELECT COUNT(*) FROM stock_movement m WHERE m.transfer_id = t.id AND m.type = 'TRANSFER_IN') AS products,
            (SELECT COALESCE(SUM(m.value), 0) FROM stock_movement m WHERE m.transfer_id = t.id AND m.type = 'TRANSFER_IN') AS value""",
            "stock_transfer t JOIN warehouse o ON o.id = t.origin_id JOIN warehouse d ON d.id = t.destination_id",
            "t.id",
            "stock_transfer t",
            "TRUE",
            "FALSE",
            "id",
            true,
            ListSpec.columns(List.of(
                    sorted("id", "t.id", Type.NUMBER),
                    sorted("folio", "t.folio", Type.TEXT).ofItsOwn(),
                    sorted("date", "t.moved_on", Type.DAY),
                    filtered("from", "t.origin_id", Type.CHOICE).lookedUp("SELECT id FROM warehouse WHERE code = ?"),
                    filtered("to", "t.destination_id", Type.CHOICE).lookedUp("SELECT id FROM warehouse WHERE code = ?"),
                    filtered("reference", "t.reference", Type.TEXT),
                    filtered("user", "t.posted_by", Type.CHOICE))),
            List.of("folio", "reference"),
            TransferRow::of);

    private TransferList() {}
}
