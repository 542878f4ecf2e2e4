package dev.vitral.bench;

import static dev.vitral.bench.GridCase.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What users ask of suppliers, customers, quotations and purchase orders, and the best that can be written by hand for it. */
final class PartyCases {
    private static final List<String> TRADES = List.of("Vidrios", "Aluminio", "Herrería", "Cancelería", "Ferretera", "Construcciones", "Maderas");
    private static final List<String> NAMES = List.of("del Norte", "Ibáñez", "Águila", "San José", "Ñandú");

    private PartyCases() {}

    /** Of {@code supplier} or {@code customer}. */
    static List<GridCase> parties(String table, int rows) {
        String names = table + "s";
        String byName = by(table, "ix_" + table + "_name");
        List<GridCase> cases = new ArrayList<>();
        cases.add(GridCase.of(names + ", first page", page(), byName + " ORDER BY s.name, s.id"));
        cases.add(GridCase.filtered(names + " by name", "name", PartyCases::name, v -> v + "%", byName + " AND s.name LIKE ? ORDER BY s.name, s.id"));
        cases.add(GridCase.of(names + " sorted by phone desc", page().sortedBy("phone", true), by(table, "ix_" + table + "_phone") + " ORDER BY s.phone DESC, s.id DESC"));
        cases.add(GridCase.of(names + " inactive", page().where(Map.of("active", "false")), by(table, "ix_" + table + "_active") + " AND s.active = 0 ORDER BY s.name, s.id"));
        cases.add(new GridCase(names + " searched", random -> {
            String phone = "81" + "%08d".formatted(random.nextInt(rows)).substring(0, 7);
            return new GridCase.Ask(page().matching(phone), java.util.Collections.nCopies(5, phone + "%"));
        }, "(" + Stream.of("name", "trade_name", "tax_id", "email", "phone")
                .map(column -> "(SELECT id AS found, name AS named FROM %1$s FORCE INDEX (ix_%1$s_%2$s) WHERE deleted_at IS NULL AND %2$s LIKE ? ORDER BY name LIMIT 50)".formatted(table, column))
                .collect(Collectors.joining(" UNION ")) + " ORDER BY named LIMIT 50) page STRAIGHT_JOIN " + table + " s ON s.id = found ORDER BY s.name, s.id"));
        return cases;
    }

    static List<GridCase> quotations() {
        List<GridCase> cases = new ArrayList<>();
        String open = " AND q.replaced_by_id IS NULL AND q.deleted_at IS NULL";
        cases.add(GridCase.of("quotations, first page", page(), quotation("uq_quotation_folio_revision") + open + " ORDER BY q.folio DESC"));
        cases.add(GridCase.filtered("quotations by status", "status", r -> r.nextBoolean() ? "SENT" : "DRAFT", v -> v,
                "(SELECT id AS found FROM quotation USE INDEX (ix_quotation_status) WHERE status = ? AND replaced_by_id IS NULL AND deleted_at IS NULL ORDER BY id DESC LIMIT 50) page"
                        + " STRAIGHT_JOIN quotation q ON q.id = found LEFT JOIN customer c ON c.id = q.customer_id ORDER BY q.folio DESC"));
        cases.add(new GridCase("quotations by month", PartyCases::month, quotation("ix_quotation_quoted_on") + open + " AND q.quoted_on BETWEEN ? AND ? ORDER BY q.quoted_on DESC, q.id DESC"));
        cases.add(GridCase.of("quotations sorted by total desc", page().sortedBy("total", true), quotation("ix_quotation_total") + open + " ORDER BY q.total DESC, q.id DESC"));
        return cases;
    }

    static List<GridCase> orders(List<String> suppliers) {
        List<GridCase> cases = new ArrayList<>();
        cases.add(GridCase.of("purchase orders, first page", page(), order("ix_purchase_order_folio") + " ORDER BY o.folio DESC"));
        cases.add(new GridCase("purchase orders by supplier", r -> {
            String supplier = suppliers.get(r.nextInt(suppliers.size()));
            return new GridCase.Ask(page().where(Map.of("supplierId", supplier)), List.of(Long.valueOf(supplier)));
        }, order("ix_purchase_order_supplier") + " AND o.supplier_id = ? ORDER BY o.folio DESC"));
        cases.add(GridCase.filtered("purchase orders by status", "status", r -> r.nextBoolean() ? "SENT" : "DRAFT", v -> v,
                "(SELECT id AS found FROM purchase_order USE INDEX (ix_purchase_order_status) WHERE status = ? AND deleted_at IS NULL ORDER BY id DESC LIMIT 50) page"
                        + " STRAIGHT_JOIN purchase_order o ON o.id = found JOIN supplier s ON s.id = o.supplier_id ORDER BY o.folio DESC"));
        cases.add(GridCase.of("purchase orders sorted by total desc", page().sortedBy("total", true), order("ix_purchase_order_total") + " ORDER BY o.total DESC, o.id DESC"));
        return cases;
    }

    private static GridCase.Ask month(Random random) {
        LocalDate day = LocalDate.of(2020, 1, 2).plusDays(random.nextInt(950));
        return new GridCase.Ask(page().where(Map.of("date", day + ".." + day.plusDays(30))), List.of(day, day.plusDays(30)));
    }

    private static String name(Random random) {
        return TRADES.get(random.nextInt(TRADES.size())) + " " + NAMES.get(random.nextInt(NAMES.size())) + " " + random.nextInt(10);
    }

    private static String by(String table, String index) {
        return table + " s FORCE INDEX (" + index + ") WHERE s.deleted_at IS NULL";
    }

    private static String quotation(String index) {
        return "quotation q FORCE INDEX (" + index + ") LEFT JOIN customer c ON c.id = q.customer_id WHERE TRUE";
    }

    private static String order(String index) {
        return "purchase_order o FORCE INDEX (" + index + ") STRAIGHT_JOIN supplier s ON s.id = o.supplier_id WHERE o.deleted_at IS NULL";
    }
}
