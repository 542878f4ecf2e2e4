package dev.vitral.bench;

import static dev.vitral.bench.GridCase.page;

import dev.vitral.shared.ListRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What users ask of the movement list and the kardex, and the best that can be written by hand for it. */
final class MovementCases {
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 3);
    private static final List<String> TYPES = List.of("RECEIPT", "ISSUE", "ADJUSTMENT_IN", "ADJUSTMENT_OUT", "SUPPLIER_RETURN", "CUSTOMER_RETURN", "REVERSAL");

    private MovementCases() {}

    static List<GridCase> all(long firstProduct, long products) {
        List<GridCase> cases = new ArrayList<>();
        cases.add(GridCase.of("movements, first page", page(), by("PRIMARY") + " TRUE ORDER BY m.id DESC"));
        cases.add(new GridCase("movements by product", r -> product(firstProduct + r.nextLong(products), page()),
                by("ix_stock_movement_product") + " m.product_id = ? ORDER BY m.id DESC"));
        cases.add(GridCase.filtered("movements by day", "date", r -> FIRST.plusDays(r.nextInt(1000)).toString(), LocalDate::parse,
                by("ix_stock_movement_moved_on") + " m.moved_on = ? ORDER BY m.moved_on DESC, m.id DESC"));
        cases.add(new GridCase("movements by month", r -> {
            LocalDate day = FIRST.plusDays(r.nextInt(1000));
            return new GridCase.Ask(page().where(Map.of("date", day + ".." + day.plusDays(30))), List.of(day, day.plusDays(30)));
        }, by("ix_stock_movement_moved_on") + " m.moved_on BETWEEN ? AND ? ORDER BY m.moved_on DESC, m.id DESC"));
        cases.add(GridCase.filtered("movements by type", "type", r -> TYPES.get(r.nextInt(TYPES.size())), v -> v,
                by("ix_stock_movement_type") + " m.type = ? ORDER BY m.id DESC"));
        cases.add(GridCase.filtered("movements by user", "user", r -> r.nextBoolean() ? "gerente" : "nadie", v -> v,
                by("ix_stock_movement_posted_by") + " m.posted_by = ? ORDER BY m.id DESC"));
        cases.add(new GridCase("movements by type and day", r -> {
            String type = TYPES.get(r.nextInt(TYPES.size()));
            LocalDate day = FIRST.plusDays(r.nextInt(1000));
            return new GridCase.Ask(page().where(Map.of("type", type, "date", day.toString())), List.of(day, type));
        }, by("ix_stock_movement_type_day") + " m.moved_on = ? AND m.type = ? ORDER BY m.moved_on DESC, m.id DESC"));
        cases.add(GridCase.filtered("movements by reference", "reference", r -> "FAC-%05d".formatted(r.nextInt(1000)), v -> v + "%",
                by("ix_stock_movement_reference") + " m.reference LIKE ? ORDER BY m.reference DESC, m.id DESC"));
        cases.add(new GridCase("kardex", r -> product(firstProduct + r.nextLong(products), page().sortedBy("id", false)),
                by("ix_stock_movement_product") + " m.product_id = ? ORDER BY m.id"));
        cases.add(new GridCase("kardex of a busy product", r -> product(firstProduct + r.nextLong(Math.max(1, products / 1000)), page().sortedBy("id", false)),
                by("ix_stock_movement_product") + " m.product_id = ? ORDER BY m.id"));
        return cases;
    }

    private static GridCase.Ask product(long id, ListRequest request) {
        return new GridCase.Ask(request.where(Map.of("productId", Long.toString(id))), List.of(id));
    }

    private static String by(String index) {
        return "stock_movement m FORCE INDEX (" + index + ") STRAIGHT_JOIN product p ON p.id = m.product_id STRAIGHT_JOIN unit u ON u.id = p.unit_id"
                + " STRAIGHT_JOIN warehouse w ON w.id = m.warehouse_id LEFT JOIN location o ON o.id = m.location_id WHERE";
    }
}
