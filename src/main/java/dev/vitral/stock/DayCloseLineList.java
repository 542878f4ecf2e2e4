package dev.vitral.stock;

import static dev.vitral.shared.ListColumn.filtered;
import static dev.vitral.shared.ListColumn.sorted;

import dev.vitral.shared.ListColumn.Type;
import dev.vitral.shared.ListSpec;
import java.util.List;

/** The lines of one close in SQL, what moved most first. Indexes: {@code liquibase/stock/0021-day-close.sql}. */
public final class DayCloseLineList {
    private DayCloseLineList() {}

    /** The list of that close. */
    public static ListSpec<DayCloseLineRow> of(long close) {
        String mine = "l.day_close_id = " + close;
        return new ListSpec<>(
                """
                l.product_id, p.code AS product_code, p.description AS product_description, u.code AS unit_code, l.movements, l.opening_quantity,
                l.in_quantity, l.out_quantity, l.adjusted_quantity, l.closing_quantity, l.opening_value, l.in_value, l.out_value, l.adjusted_value,
                l.closing_value, l.average_cost""",
                "day_close_line l JOIN product p ON p.id = l.product_id AND " + mine + " JOIN unit u ON u.id = p.unit_id",
                "l.product_id",
                "day_close_line l",
                mine,
                "FALSE",
                "movements",
                true,
                ListSpec.columns(List.of(
                        sorted("movements", "l.movements", Type.NUMBER),
                        filtered("productCode", "l.product_id", Type.CHOICE).lookedUp("SELECT id FROM product WHERE code = ?"))),
                List.of("productCode"),
                DayCloseLineRow::of)
                .summing(filtered("closingValue", "l.closing_value", Type.NUMBER));
    }
}
