package dev.vitral.stock;

import static dev.vitral.shared.ListColumn.sorted;

import dev.vitral.shared.ListColumn.Type;
import dev.vitral.shared.ListSpec;
import java.util.List;

/** The warehouses in SQL. Indexes: {@code liquibase/stock/0004-warehouse.sql}. */
public final class WarehouseList {
    /** The list. */
    public static final ListSpec<WarehouseRow> SPEC = new ListSpec<>(
            """
            w.id, w.code, w.name, w.address, w.is_default, w.version,
            (SELECT COUNT(*) FROM location o WHERE o.warehouse_id = w.id) AS locations""",
            "warehouse w",
            "w.id",
            "warehouse w",
            "w.deleted_at IS NULL",
            "w.deleted_at IS NOT NULL",
            "code",
            false,
            ListSpec.columns(List.of(sorted("code", "w.code", Type.TEXT), sorted("name", "w.name", Type.TEXT))),
            List.of("code", "name"),
            WarehouseRow::of);

    private WarehouseList() {}
}
