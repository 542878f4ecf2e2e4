package dev.vitral.catalog;

import static dev.vitral.shared.ListColumn.filtered;
import static dev.vitral.shared.ListColumn.sorted;

import dev.vitral.shared.ListColumn.Type;
import dev.vitral.shared.ListSpec;
import java.util.List;

/** The price changes, newest first, and the rows of one, in SQL; indexes in {@code liquibase/catalog/0012-price-change.sql} and 0013. */
public final class PriceChangeLists {
    /** The changes. */
    public static final ListSpec<PriceChangeLine> CHANGES = new ListSpec<>(
            "h.id, h.folio, h.kind, h.amount, h.reason, h.state, h.product_count, h.created_at, h.created_by, h.version",
            "price_change h",
            "h.id",
            "price_change h",
            "h.deleted_at IS NULL",
            "h.deleted_at IS NOT NULL",
            "folio",
            true,
            ListSpec.columns(List.of(
                    sorted("folio", "h.folio", Type.TEXT),
                    sorted("createdAt", "h.created_at", Type.TIME),
                    filtered("kind", "h.kind", Type.CHOICE),
                    filtered("state", "h.state", Type.CHOICE))),
            List.of("folio"),
            PriceChangeLine::of);

    /** The rows; always asked for one change. */
    public static final ListSpec<PriceChangeRow> ROWS = new ListSpec<>(
            """
            r.id, r.product_id, p.code, p.description, r.old_cost, r.new_cost, r.old_factor, r.new_factor, r.old_fixed, r.new_fixed, r.old_price,
            r.new_price, r.difference, r.warning,
            IF(r.state = 'PENDING' AND (p.version <> r.product_version OR p.deleted_at IS NOT NULL), 'STALE', r.state) AS state""",
            "price_change_row r JOIN product p ON p.id = r.product_id",
            "r.id",
            "price_change_row r",
            "TRUE",
            "FALSE",
            "position",
            false,
            ListSpec.columns(List.of(
                    filtered("changeId", "r.change_id", Type.CHOICE),
                    sorted("position", "r.id", Type.NUMBER),
                    filtered("productCode", "r.product_id", Type.CHOICE).lookedUp("SELECT id FROM product WHERE code = ?"),
                    sorted("newPrice", "r.new_price", Type.NUMBER),
                    sorted("difference", "r.difference", Type.NUMBER),
                    filtered("warning", "r.warning", Type.CHOICE),
                    filtered("state", "r.state", Type.CHOICE))),
            List.of("productCode"),
            PriceChangeRow::of);

    private PriceChangeLists() {}
}
