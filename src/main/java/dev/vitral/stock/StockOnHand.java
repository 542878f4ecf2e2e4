package dev.vitral.stock;

import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.ListSpec;
import dev.vitral.shared.Lists;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What there is, by product and by warehouse (STK-4). */
@Service
@RequiresClerk
@Transactional(readOnly = true)
public class StockOnHand {
    private final Lists lists;
    private final JdbcClient jdbc;

    StockOnHand(Lists lists, JdbcClient jdbc) {
        this.lists = lists;
        this.jdbc = jdbc;
    }

    /** Rows of the list; the filter {@code warehouse} narrows it to one. */
    public ListPage<StockRow> list(ListRequest request) {
        return lists.page(spec(request), rest(request));
    }

    /** How many the request finds. */
    public ListPage.Total count(ListRequest request) {
        return lists.total(spec(request), rest(request));
    }

    /** One product in all warehouses. */
    public Optional<StockRow> find(long productId) {
        return list(ListRequest.first(1).where(Map.of("productId", Long.toString(productId)))).items().stream().findFirst();
    }

    /** What there is of the product in each warehouse that has or had it, by code; the warehouses of a shop are few. */
    public List<OnHand> byWarehouse(long productId) {
        return jdbc.sql("""
                        SELECT w.code AS warehouse, w.name, s.on_hand, o.code AS location FROM warehouse_stock s JOIN warehouse w ON w.id = s.warehouse_id
                        LEFT JOIN location o ON o.id = s.location_id WHERE s.product_id = ? ORDER BY w.code""")
                .param(productId)
                .query(OnHand.class)
                .list();
    }

    /** What there is of the product in the warehouse of that code: nothing when it was never there. */
    public BigDecimal in(long productId, String warehouse) {
        return byWarehouse(productId).stream().filter(it -> it.warehouse().equals(warehouse)).map(OnHand::onHand).findFirst().orElse(BigDecimal.ZERO);
    }

    private ListSpec<StockRow> spec(ListRequest request) {
        String code = request.filters().getOrDefault(StockList.WAREHOUSE, "").strip();
        if (code.isEmpty()) {
            return StockList.SPEC;
        }
        return StockList.in(jdbc.sql("SELECT id FROM warehouse WHERE code = ?")
                .param(code)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> Problem.invalid(StockList.WAREHOUSE, "warehouse.notFound", code)));
    }

    private static ListRequest rest(ListRequest request) {
        Map<String, String> filters = new HashMap<>(request.filters());
        filters.remove(StockList.WAREHOUSE);
        return request.where(filters);
    }
}
