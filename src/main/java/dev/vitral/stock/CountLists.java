package dev.vitral.stock;

import static dev.vitral.shared.ListColumn.filtered;
import static dev.vitral.shared.ListColumn.sorted;

import dev.vitral.shared.ListColumn.Side;
import dev.vitral.shared.ListColumn.Type;
import dev.vitral.shared.ListSpec;
import java.util.List;

/** The counts, newest first, and the lines of one, in SQL. Indexes: {@code liquibase/stock/0009-stock-count.sql}, {@code 0010-count-line.sql}. */
public final class CountLists {
    private static final String VALUE =
            "(SELECT COALESCE(SUM(ROUND(l.difference * COALESCE(l.unit_cost, 0), 2)), 0) FROM count_line l WHERE l.count_id = c.id AND l.difference <> 0)";

    /** The counts. */
    public static final ListSpec<CountRow> COUNTS = new ListSpec<>(
            """
            c.id, c.folio, w.code AS warehouse_code, c.scope, c.scope_detail, c.state, c.blind, c.note, c.created_at, c.created_by, c.approved_at,
            c.approved_by, c.version,
            (SELECT COUNT(*) FROM count_line l WHERE l.count_id = c.id) AS line_count,
            (SELECT COUNT(*) FROM count_line l WHERE l.count_id = c.id AND l.counted_at IS NOT NULL) AS counted,
            (SELECT COUNT(*) FROM count_line l WHERE l.count_id = c.id AND l.difference <> 0) AS differing,
            """ + VALUE + " AS value",
            "stock_count c JOIN warehouse w ON w.id = c.warehouse_id",
            "c.id",
            "stock_count c",
            "c.deleted_at IS NULL",
            "c.deleted_at IS NOT NULL",
            "id",
            true,
            ListSpec.columns(List.of(
                    sorted("id", "c.id", Type.NUMBER),
                    sorted("folio", "c.folio", Type.TEXT).ofItsOwn(),
                    sorted("state", "c.state", Type.CHOICE),
                    filtered("warehouse", "c.warehouse_id", Type.CHOICE).lookedUp("SELECT id FROM warehouse WHERE code = ?"),
                    filtered("createdBy", "c.created_by", Type.CHOICE))),
            List.of("folio"),
            CountRow::of)
            .summing(filtered("value", VALUE, Type.NUMBER));

    private static final Side LINE = new Side("count_line l", "", "l.id");
    private static final Side PRODUCT = new Side("product p", "p.id = l.product_id", "p.id");

    /** The lines; to be narrowed to one count. Words are looked for by the index on the products, within the sheet. */
    public static final ListSpec<CountLineRow> LINES = new ListSpec<>(
            """
            l.id, l.product_id, p.code, p.description, u.code AS unit_code, p.barcode, o.code AS location_code, l.counted, l.expected, l.difference,
            l.unit_cost, l.round, l.counted_at, l.counted_by, l.movement_id""",
            """
            count_line l JOIN stock_count c ON c.id = l.count_id JOIN product p ON p.id = l.product_id JOIN unit u ON u.id = p.unit_id
            LEFT JOIN warehouse_stock s ON s.product_id = l.product_id AND s.warehouse_id = c.warehouse_id LEFT JOIN location o ON o.id = s.location_id""",
            "l.id",
            "count_line l",
            "TRUE",
            "FALSE",
            "id",
            false,
            ListSpec.columns(List.of(
                    sorted("id", "l.id", Type.NUMBER),
                    filtered("countId", "l.count_id", Type.CHOICE),
                    filtered("productId", "l.product_id", Type.CHOICE),
                    filtered("code", "p.code", Type.TEXT).beside(PRODUCT),
                    filtered("words", "p.description", Type.WORDS).beside(PRODUCT),
                    filtered("barcode", "p.barcode", Type.CHOICE).beside(PRODUCT),
                    filtered("differs", "(l.difference <> 0)", Type.FLAG),
                    filtered("done", "(l.counted_at IS NOT NULL)", Type.FLAG),
                    sorted("difference", "l.difference", Type.NUMBER))),
            List.of("code", "words", "barcode"),
            CountLineRow::of)
            .summing(filtered("value", "ROUND(l.difference * COALESCE(l.unit_cost, 0), 2)", Type.NUMBER).beside(LINE));

    private CountLists() {}
}
