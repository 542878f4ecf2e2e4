package dev.vitral.bench;

import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.ProductList;
import dev.vitral.customers.CustomerList;
import dev.vitral.customers.Customers;
import dev.vitral.operations.Installation;
import dev.vitral.purchasing.PurchaseOrderList;
import dev.vitral.purchasing.PurchaseOrders;
import dev.vitral.purchasing.SupplierList;
import dev.vitral.purchasing.Suppliers;
import dev.vitral.quoting.QuotationList;
import dev.vitral.quoting.Quotations;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.ListSpec;
import dev.vitral.shared.Roles;
import dev.vitral.stock.MovementList;
import dev.vitral.stock.StockQueries;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;

/**
 * The grids' questions through their services, against the same rows by hand-written JDBC through the best index, in turns
 * in one process. Values are drawn anew for each run, so that not every page is warm.
 */
public final class GridBench {
    private static final int WARM_UP = 30;
    private static final int COMPILE_RUNS = 1_000;
    private static final int RUNS = 150;

    private final Catalog catalog;
    private final StockQueries stock;
    private final Suppliers suppliers;
    private final Customers customers;
    private final Quotations quotations;
    private final PurchaseOrders orders;
    private final Connection db;
    private final String only;
    private final Figures figures = new Figures("grid");

    private GridBench(ApplicationContext context, Connection db, String only) {
        this.only = only;
        this.catalog = context.getBean(Catalog.class);
        this.stock = context.getBean(StockQueries.class);
        this.suppliers = context.getBean(Suppliers.class);
        this.customers = context.getBean(Customers.class);
        this.quotations = context.getBean(Quotations.class);
        this.orders = context.getBean(PurchaseOrders.class);
        this.db = db;
    }

    /** Prints the figures whose name has {@code only}; whether all keep their promise. */
    public static boolean run(ApplicationContext context, Installation installation, String only) throws SQLException {
        try (Connection db = installation.databaseAccess().connectAsAdmin()) {
            PartyGround.lay(db);
            GridBench bench = new GridBench(context, db, only);
            CurrentUser.as("capturista", Roles.CLERK, () -> bench.all());
            return bench.figures.kept();
        }
    }

    private boolean all() {
        try {
            List<String> sources = texts("SELECT DISTINCT supplier_id FROM product WHERE supplier_id IS NOT NULL LIMIT 100");
            long first = Long.parseLong(texts("SELECT MIN(id) FROM product").getFirst());
            long products = Long.parseLong(texts("SELECT COUNT(*) FROM product").getFirst());
            for (int i = 0; i < COMPILE_RUNS; i++) {
                catalog.list(GridCase.page());
                stock.list(GridCase.page());
                byHand("SELECT " + ProductList.SPEC.select() + " FROM " + ProductCases.by("ix_product_code") + " ORDER BY p.code, p.id LIMIT 50", List.of());
            }
            for (GridCase asked : ProductCases.all(sources, products)) {
                pages(asked, ProductList.SPEC, catalog::list);
            }
            deep(products, GridCase.page(), ProductCases.by("ix_product_code") + " AND (p.code > ? OR (p.code = ? AND p.id > ?)) ORDER BY p.code, p.id", "code");
            deep(products, GridCase.page().sortedBy("price", true),
                    ProductCases.by("ix_product_price") + " AND (p.price < ? OR (p.price = ? AND p.id < ?)) ORDER BY p.price DESC, p.id DESC", "price");
            jump(products);
            totals(sources);
            sums();
            for (GridCase asked : MovementCases.all(first, products)) {
                pages(asked, MovementList.SPEC, stock::list);
            }
            others(sources);
            return true;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void others(List<String> sources) throws SQLException {
        for (GridCase asked : PartyCases.parties("supplier", PartyGround.SUPPLIERS)) {
            pages(asked, SupplierList.SPEC, suppliers::list);
        }
        for (GridCase asked : PartyCases.parties("customer", PartyGround.CUSTOMERS)) {
            pages(asked, CustomerList.SPEC, customers::list);
        }
        for (GridCase asked : PartyCases.quotations()) {
            pages(asked, QuotationList.SPEC, quotations::list);
        }
        for (GridCase asked : PartyCases.orders(sources)) {
            pages(asked, PurchaseOrderList.SPEC, orders::list);
        }
        sum("sums of a supplier's purchase orders", orders::count, GridCase.page().where(java.util.Map.of("supplierId", sources.getFirst())),
                "SELECT COUNT(*), SUM(total), MIN(currency), MAX(currency) FROM purchase_order FORCE INDEX (ix_purchase_order_supplier) WHERE deleted_at IS NULL AND supplier_id = "
                        + sources.getFirst());
        sum("sums of a month's quotations", quotations::count, GridCase.page().where(java.util.Map.of("date", "2020-03-01..2020-03-31")),
                "SELECT COUNT(*), SUM(total), MIN(currency), MAX(currency) FROM quotation FORCE INDEX (ix_quotation_quoted_on) WHERE deleted_at IS NULL AND replaced_by_id IS NULL"
                        + " AND quoted_on BETWEEN '2020-03-01' AND '2020-03-31'");
    }

    private <R> void pages(GridCase asked, ListSpec<R> spec, Function<ListRequest, ListPage<R>> list) throws SQLException {
        if (!asked.name().contains(only)) {
            return;
        }
        Random random = new Random(7);
        long[] ours = new long[RUNS];
        long[] byHand = new long[RUNS];
        String sql = "SELECT " + spec.select() + " FROM " + asked.sql() + " LIMIT 50";
        for (int i = -WARM_UP; i < RUNS; i++) {
            GridCase.Ask ask = asked.request().apply(random);
            boolean first = i % 2 == 0;
            long[] hand = first ? byHand(sql, ask.params()) : new long[2];
            long start = System.nanoTime();
            int found = list.apply(ask.request()).items().size();
            long took = System.nanoTime() - start;
            hand = first ? hand : byHand(sql, ask.params());
            if (found != hand[1]) {
                throw new IllegalStateException(asked.name() + ": " + found + " rows, by hand " + hand[1] + " for " + ask);
            }
            if (i >= 0) {
                ours[i] = took;
                byHand[i] = hand[0];
            }
        }
        figures.compare(asked.name(), Figures.Times.of(ours), Figures.Times.of(byHand));
    }

    /** Pages one after another from near row 900,000 (nine tenths of the list) on, each by the cursor of the one before. */
    private void deep(long products, ListRequest request, String sql, String key) throws SQLException {
        if (!"deep page".contains(only)) {
            return;
        }
        ListPage<?> page = catalog.list(GridCase.behind(request, (int) (products * 9 / 10), null));
        String cursor = page.cursors().getLast();
        long[] ours = new long[RUNS];
        long[] byHand = new long[RUNS];
        String text = "SELECT " + ProductList.SPEC.select() + " FROM " + sql + " LIMIT 50";
        for (int i = 0; i < RUNS; i++) {
            String plain = new String(java.util.Base64.getUrlDecoder().decode(cursor), java.nio.charset.StandardCharsets.UTF_8);
            String at = plain.substring(plain.indexOf(':') + 1);
            byHand[i] = byHand(text, List.of(at, at, Long.valueOf(plain.substring(0, plain.indexOf(':')))))[0];
            long start = System.nanoTime();
            page = catalog.list(GridCase.behind(request, 0, cursor));
            ours[i] = System.nanoTime() - start;
            cursor = page.cursors().isEmpty() ? cursor : page.cursors().getLast();
        }
        figures.compare("deep page by " + key, Figures.Times.of(ours), Figures.Times.of(byHand));
    }

    /** What dragging the scroll bar does: no cursor near, so the rows before are passed over in the index. */
    private void jump(long products) throws SQLException {
        if (!"jump by offset".contains(only)) {
            return;
        }
        long[] ours = new long[RUNS / 3];
        long[] byHand = new long[RUNS / 3];
        Random random = new Random(7);
        String sql = "SELECT " + ProductList.SPEC.select() + " FROM (SELECT id AS found FROM product FORCE INDEX (ix_product_code) WHERE deleted_at IS NULL"
                + " ORDER BY code LIMIT 50 OFFSET ?) page STRAIGHT_JOIN (" + ProductList.SPEC.from() + ") ON p.id = found ORDER BY p.code";
        for (int i = 0; i < ours.length; i++) {
            int offset = (int) random.nextLong(products);
            byHand[i] = byHand(sql, List.of(offset))[0];
            long start = System.nanoTime();
            catalog.list(GridCase.behind(GridCase.page(), offset, null));
            ours[i] = System.nanoTime() - start;
        }
        figures.compare("jump by offset", Figures.Times.of(ours), Figures.Times.of(byHand));
    }

    private void totals(List<String> suppliers) throws SQLException {
        total("total", GridCase.page(), "product WHERE deleted_at IS NULL");
        total("total by category", GridCase.page().where(java.util.Map.of("categoryCode", "FE")),
                "product WHERE category_id = (SELECT id FROM category WHERE code = 'FE') AND deleted_at IS NULL");
        total("total by supplier", GridCase.page().where(java.util.Map.of("supplierId", suppliers.getFirst())),
                "product WHERE supplier_id = " + suppliers.getFirst() + " AND deleted_at IS NULL");
        total("total by words", GridCase.page().where(java.util.Map.of("words", "bisagra ibáñez")),
                "product WHERE MATCH(description) AGAINST ('+bisagra* +ibáñez*' IN BOOLEAN MODE) AND deleted_at IS NULL");
    }

    /** The total row of what a filter finds: within 10,000 rows, where it is exact. */
    private void sums() throws SQLException {
        sum("sums by category and price", catalog::count, GridCase.page().where(java.util.Map.of("categoryCode", "FE", "price", "100..110")),
                "SELECT COUNT(*), SUM(l.on_hand), SUM(l.value) FROM product p FORCE INDEX (ix_product_price) STRAIGHT_JOIN stock_level l ON l.product_id = p.id"
                        + " WHERE p.deleted_at IS NULL AND p.price BETWEEN 100 AND 110 AND p.category_id = (SELECT id FROM category WHERE code = 'FE')");
        sum("sums by type and day", stock::count, GridCase.page().where(java.util.Map.of("type", "ISSUE", "date", "2023-05-05")),
                "SELECT COUNT(*), SUM(change_value) FROM stock_movement FORCE INDEX (ix_stock_movement_type_day) WHERE type = 'ISSUE' AND moved_on = '2023-05-05'");
    }

    private void sum(String name, Function<ListRequest, ListPage.Total> count, ListRequest request, String sql) throws SQLException {
        if (!name.contains(only)) {
            return;
        }
        long[] ours = new long[RUNS];
        long[] byHand = new long[RUNS];
        for (int i = -WARM_UP; i < RUNS; i++) {
            long hand = byHand(sql, List.of())[0];
            long start = System.nanoTime();
            ListPage.Total total = count.apply(request.withTotals(true));
            long took = System.nanoTime() - start;
            if (total.sums().isEmpty() && !total.tooManyToSum()) {
                throw new IllegalStateException(name + ": no sums");
            }
            if (i >= 0) {
                ours[i] = took;
                byHand[i] = hand;
            }
        }
        figures.compare(name, Figures.Times.of(ours), Figures.Times.of(byHand));
    }

    private void total(String name, ListRequest request, String sql) throws SQLException {
        if (!name.contains(only)) {
            return;
        }
        long[] ours = new long[RUNS];
        long[] byHand = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            byHand[i] = byHand("SELECT COUNT(*) FROM (SELECT id FROM " + sql + " LIMIT 10001) counted", List.of())[0];
            long start = System.nanoTime();
            catalog.count(request);
            ours[i] = System.nanoTime() - start;
        }
        figures.compare(name, Figures.Times.of(ours), Figures.Times.of(byHand));
    }

    /** Nanoseconds and rows. */
    private long[] byHand(String sql, List<Object> params) throws SQLException {
        long start = System.nanoTime();
        int rows = 0;
        try (PreparedStatement statement = db.prepareStatement(sql)) {
            for (int i = 0; i < params.size(); i++) {
                statement.setObject(i + 1, params.get(i));
            }
            try (ResultSet row = statement.executeQuery()) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    for (int column = 1; column <= columns; column++) {
                        row.getObject(column);
                    }
                    rows++;
                }
            }
        }
        return new long[] {System.nanoTime() - start, rows};
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement statement = db.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
