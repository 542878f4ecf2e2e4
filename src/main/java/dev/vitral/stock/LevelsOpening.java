package dev.vitral.stock;

import dev.vitral.catalog.ProductsCreated;
import dev.vitral.history.BulkSave;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives many new products their empty levels at once, with history, as {@link LevelOpening} does for one. */
@Component
class LevelsOpening {
    private final JdbcClient jdbc;
    private final BulkSave bulk;

    LevelsOpening(JdbcClient jdbc, BulkSave bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    @EventListener
    void on(ProductsCreated created) {
        // Not selected from the products: reading many that the transaction has just written is slow where the table has a full-text index.
        String rows = created.productIds().stream().map(id -> "(0, " + id + ", 0, 0, 0)").collect(Collectors.joining(", "));
        List<Long> levels = jdbc.sql("INSERT INTO stock_level (version, product_id, on_hand, reserved, value) VALUES " + rows + " RETURNING id")
                .query(Long.class)
                .list();
        bulk.inserted(created.revision(), StockLevel.class, levels);
    }
}
