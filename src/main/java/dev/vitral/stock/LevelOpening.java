package dev.vitral.stock;

import dev.vitral.catalog.Catalog;
import dev.vitral.catalog.ProductCreated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives each new product its empty level, in the same transaction, so that lists can join and movements can lock it. */
@Component
class LevelOpening {
    private final StockLevels levels;
    private final Catalog catalog;

    LevelOpening(StockLevels levels, Catalog catalog) {
        this.levels = levels;
        this.catalog = catalog;
    }

    @EventListener
    void on(ProductCreated created) {
        levels.save(new StockLevel(catalog.find(created.productId()).orElseThrow()));
    }
}
