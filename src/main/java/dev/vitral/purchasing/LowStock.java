package dev.vitral.purchasing;

import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Lists;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is at or under its minimum, and the purchase orders that it asks for (STK-7). */
@Service
@RequiresClerk
@Transactional
public class LowStock {
    private static final int MOST_SUPPLIERS = 500;

    private final Lists lists;
    private final JdbcClient jdbc;
    private final PurchaseOrders orders;

    LowStock(Lists lists, JdbcClient jdbc, PurchaseOrders orders) {
        this.lists = lists;
        this.jdbc = jdbc;
        this.orders = orders;
    }

    /**
     * How much runs short of one supplier.
     *
     * @param supplierId none for products without supplier
     */
    public record Shortage(@Nullable Long supplierId, @Nullable String supplierName, long products) {}

    /**
     * An order that was made.
     *
     * @param left products of the supplier that found no more room in it, counted up to as many as an order has lines
     */
    public record Made(long orderId, String folio, long supplierId, String supplierName, int lines, long left) {}

    /**
     * What to order.
     *
     * @param supplierIds of these alone; of all when absent
     * @param productIds these alone; whatever runs short when absent
     */
    public record Wish(@Nullable Set<Long> supplierIds, @Nullable Set<Long> productIds) {}

    /** Rows of the list. */
    @Transactional(readOnly = true)
    public ListPage<LowStockRow> list(ListRequest request) {
        return lists.page(LowStockList.SPEC, request);
    }

    /** How many the request finds. */
    @Transactional(readOnly = true)
    public ListPage.Total count(ListRequest request) {
        return lists.total(LowStockList.SPEC, request);
    }

    /** What runs short by supplier, most products first, those without supplier among them. */
    @Transactional(readOnly = true)
    public List<Shortage> bySupplier() {
        return jdbc.sql("SELECT g.supplier_id, v.name AS supplier_name, g.products FROM (SELECT s.supplier_id, COUNT(*) AS products FROM product_supply s"
                        + " WHERE s.low = 1 GROUP BY s.supplier_id) g LEFT JOIN supplier v ON v.id = g.supplier_id ORDER BY g.products DESC LIMIT " + MOST_SUPPLIERS)
                .query(Shortage.class)
                .list();
    }

    /**
     * Makes a draft for each supplier of what runs short. The products are locked first, so that another clerk who asks for the same waits and finds them
     * on order; a draft counts as on order.
     *
     * @throws Problem lowStock.nothing (409) when nothing of the wish runs short any more
     */
    public List<Made> order(Wish wish) {
        List<Made> made = new ArrayList<>();
        for (long supplier : suppliers(wish)) {
            List<LowStockRow> rows = locked(supplier, wish.productIds());
            if (!rows.isEmpty()) {
                List<LowStockRow> fit = rows.stream().limit(PurchaseOrderDraft.MOST_LINES).toList();
                PurchaseOrder order = orders.create(new PurchaseOrderDraft(supplier, null, null, null, null, fit.stream().map(LowStock::line).toList()));
                made.add(new Made(order.getId(), order.getFolio(), supplier, order.getSupplier().getName(), fit.size(), rows.size() - fit.size()));
            }
        }
        if (made.isEmpty()) {
            throw Problem.of(Problem.Kind.CONFLICT, "lowStock.nothing");
        }
        return made;
    }

    private static PurchaseOrderDraft.Line line(LowStockRow row) {
        return new PurchaseOrderDraft.Line(row.code(), row.suggested(), null, null, null);
    }

    /** Ascending, so that two clerks lock in the same order. */
    private Set<Long> suppliers(Wish wish) {
        if (wish.supplierIds() != null) {
            return new TreeSet<>(wish.supplierIds());
        }
        // Locked too: a plain read would fix the snapshot before the locks that follow.
        String sql = "SELECT DISTINCT s.supplier_id FROM product_supply s WHERE s.low = 1 AND s.supplier_id IS NOT NULL"
                + (wish.productIds() == null ? "" : " AND s.product_id IN (:products)") + " LIMIT " + MOST_SUPPLIERS + " LOCK IN SHARE MODE";
        JdbcClient.StatementSpec found = jdbc.sql(sql);
        return new TreeSet<>((wish.productIds() == null ? found : found.param("products", wish.productIds())).query(Long.class).list());
    }

    /** What runs short of the supplier, most missing first, one more than fits an order at least; locked until the transaction ends. */
    private List<LowStockRow> locked(long supplier, @Nullable Set<Long> products) {
        String sql = "SELECT s.product_id FROM product_supply s JOIN supplier v ON v.id = s.supplier_id WHERE s.low = 1 AND s.supplier_id = :supplier AND v.deleted_at IS NULL"
                + (products == null ? "" : " AND s.product_id IN (:products)") + " ORDER BY s.missing DESC, s.product_id LIMIT " + 2 * PurchaseOrderDraft.MOST_LINES
                + " FOR UPDATE";
        JdbcClient.StatementSpec found = jdbc.sql(sql).param("supplier", supplier);
        List<Long> ids = (products == null ? found : found.param("products", products)).query(Long.class).list();
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT " + LowStockList.SELECT + " FROM " + LowStockList.FROM + " WHERE s.product_id IN (:ids) ORDER BY s.missing DESC, s.product_id")
                        .param("ids", ids)
                        .query(LowStockRow::of)
                        .list();
    }
}
