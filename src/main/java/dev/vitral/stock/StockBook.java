package dev.vitral.stock;

import dev.vitral.shared.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every posting does, alone or as a line of a document: lock the product's level before anything is read, and keep the movement. */
@Component
class StockBook {
    private final StockLevels levels;
    private final Movements movements;
    private final ApplicationEventPublisher events;

    StockBook(StockLevels levels, Movements movements, ApplicationEventPublisher events) {
        this.levels = levels;
        this.movements = movements;
        this.events = events;
    }

    /** The level of the product in use, locked until the transaction ends. */
    StockLevel lock(String productCode) {
        StockLevel level = levels.lockByProductCode(productCode.strip())
                .orElseThrow(() -> Problem.invalid("productCode", "product.notFound", productCode));
        if (level.getProduct().isDeleted()) {
            throw Problem.invalid("productCode", "product.inTrash", productCode);
        }
        return level;
    }

    /** Writes the movement and tells of it. */
    StockMovement keep(StockMovement movement) {
        StockMovement kept = movements.saveAndFlush(movement);
        events.publishEvent(new MovementPosted(kept.getId(), kept.getProduct().getId()));
        return kept;
    }
}
