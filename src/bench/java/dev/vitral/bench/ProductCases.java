package dev.vitral.bench;

import static dev.vitral.bench.GridCase.page;

import dev.vitral.shared.ListSort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What users ask of the product grid, and the best that can be written by hand for it. */
final class ProductCases {
    private static final List<String> CATEGORIES = List.of("FE", "TO", "PE", "VI", "SE", "EM", "PI", "HM", "HE", "EL", "PL", "SG");
    private static final List<String> NOUNS = List.of("bisagra", "candado", "taquete", "jamba", "espejo", "silicón", "felpa", "barniz", "martillo", "taladro", "cable", "codo");
    private static final List<String> BRANDS = List.of("ibáñez", "águila", "colibrí", "norteño", "pegaso", "piñata");
    private static final String OTHERS =
            " STRAIGHT_JOIN stock_level l ON l.product_id = p.id STRAIGHT_JOIN category c ON c.id = p.category_id STRAIGHT_JOIN unit u ON u.id = p.unit_id"
                    + " LEFT JOIN supplier s ON s.id = p.supplier_id WHERE p.deleted_at IS NULL";

    private ProductCases() {}

    static List<GridCase> all(List<String> suppliers, long products) {
        List<GridCase> cases = new ArrayList<>();
        cases.add(GridCase.of("first page", page(), by("ix_product_code") + " ORDER BY p.code, p.id"));
        cases.add(GridCase.filtered("by category", "categoryCode", r -> CATEGORIES.get(r.nextInt(12)), v -> v,
                by("ix_product_category") + " AND p.category_id = (SELECT id FROM category WHERE code = ?) ORDER BY p.code, p.id"));
        cases.add(GridCase.filtered("by supplier", "supplierId", r -> suppliers.get(r.nextInt(suppliers.size())), Long::valueOf,
                by("ix_product_supplier") + " AND p.supplier_id = ? ORDER BY p.code, p.id"));
        cases.add(GridCase.filtered("by code prefix", "code", r -> CATEGORIES.get(r.nextInt(12)) + "-%05d".formatted(r.nextInt((int) Math.max(1, products / 100))), v -> v + "%",
                by("ix_product_code") + " AND p.code LIKE ? ORDER BY p.code, p.id"));
        cases.add(GridCase.filtered("by two words", "words", r -> NOUNS.get(r.nextInt(12)) + " " + BRANDS.get(r.nextInt(6)), ProductCases::words,
                "product p" + OTHERS + " AND MATCH(p.description) AGAINST (? IN BOOLEAN MODE) ORDER BY p.code, p.id"));
        cases.add(GridCase.filtered("by one word", "words", r -> NOUNS.get(r.nextInt(12)), ProductCases::words,
                "product p" + OTHERS + " AND MATCH(p.description) AGAINST (? IN BOOLEAN MODE) ORDER BY p.code, p.id"));
        cases.add(GridCase.filtered("inactive", "active", r -> "false", v -> 0, by("ix_product_active") + " AND p.active = ? ORDER BY p.code, p.id"));
        cases.add(GridCase.filtered("price range", "price", r -> price(r.nextInt(400)), v -> new java.math.BigDecimal(v.substring(0, v.indexOf('.'))),
                by("ix_product_price") + " AND p.price BETWEEN ? AND 500 ORDER BY p.price, p.id"));
        cases.add(new GridCase("search for a code", r -> {
            String code = CATEGORIES.get(r.nextInt(12)) + "-%05d".formatted(r.nextInt((int) Math.max(1, products / 100)));
            return new GridCase.Ask(page().matching(code), List.of(code + "%", words(code.substring(3)), code + "%"));
        }, "((SELECT id AS found FROM product WHERE deleted_at IS NULL AND code LIKE ? ORDER BY code LIMIT 50)"
                + " UNION (SELECT id FROM product WHERE deleted_at IS NULL AND MATCH(description) AGAINST (? IN BOOLEAN MODE) ORDER BY code LIMIT 50)"
                + " UNION (SELECT id FROM product WHERE deleted_at IS NULL AND barcode LIKE ? ORDER BY code LIMIT 50)) page STRAIGHT_JOIN product p ON p.id = found"
                + OTHERS + " ORDER BY p.code, p.id"));
        cases.add(new GridCase("search for words", r -> {
            String words = NOUNS.get(r.nextInt(12)) + " " + BRANDS.get(r.nextInt(6));
            return new GridCase.Ask(page().matching(words), List.of(words(words)));
        }, "product p" + OTHERS + " AND MATCH(p.description) AGAINST (? IN BOOLEAN MODE) ORDER BY p.code, p.id"));
        cases.add(new GridCase("sorted by description and price", r -> new GridCase.Ask(
                page().sortedBy(List.of(ListSort.up("description"), ListSort.down("price"))), List.of()),
                "(SELECT id AS found FROM product FORCE INDEX (ix_product_description) WHERE deleted_at IS NULL ORDER BY description LIMIT 200) near"
                        + " STRAIGHT_JOIN product p ON p.id = found" + OTHERS + " ORDER BY p.description, p.price DESC, p.id DESC"));
        sorted(cases, "description", "p.description", "ix_product_description");
        sorted(cases, "price", "p.price", "ix_product_price");
        sorted(cases, "cost", "p.cost", "ix_product_cost");
        sorted(cases, "minStock", "p.min_stock", "ix_product_min_stock");
        sorted(cases, "barcode", "p.barcode", "ix_product_barcode");
        for (boolean down : new boolean[] {false, true}) {
            cases.add(GridCase.of("sorted by onHand" + direction(down), page().sortedBy("onHand", down),
                    "stock_level l FORCE INDEX (ix_stock_level_on_hand) STRAIGHT_JOIN product p ON p.id = l.product_id"
                            + OTHERS.substring(OTHERS.indexOf(" STRAIGHT_JOIN category")) + order("l.on_hand", "l.product_id", down)));
        }
        cases.add(new GridCase("category sorted by price", r -> {
            String category = CATEGORIES.get(r.nextInt(12));
            return new GridCase.Ask(page().where(Map.of("categoryCode", category)).sortedBy("price", false), List.of(category));
        }, by("ix_product_price") + " AND p.category_id = (SELECT id FROM category WHERE code = ?) ORDER BY p.price, p.id"));
        cases.add(new GridCase("supplier sorted by description", r -> {
            String supplier = suppliers.get(r.nextInt(suppliers.size()));
            return new GridCase.Ask(page().where(Map.of("supplierId", supplier)).sortedBy("description", false), List.of(supplier));
        }, by("ix_product_description") + " AND p.supplier_id = ? ORDER BY p.description, p.id"));
        return cases;
    }

    private static void sorted(List<GridCase> cases, String column, String sql, String index) {
        for (boolean down : new boolean[] {false, true}) {
            cases.add(GridCase.of("sorted by " + column + direction(down), page().sortedBy(column, down), by(index) + order(sql, "p.id", down)));
        }
    }

    static String by(String index) {
        return "product p FORCE INDEX (" + index + ")" + OTHERS;
    }

    static String order(String sql, String id, boolean down) {
        return " ORDER BY " + sql + (down ? " DESC, " : ", ") + id + (down ? " DESC" : "");
    }

    private static String direction(boolean down) {
        return down ? " desc" : " asc";
    }

    private static String price(int from) {
        return from + "..500";
    }

    private static Object words(String text) {
        return "+" + text.replace(" ", "* +") + "*";
    }
}
