package dev.vitral.stock;

import dev.vitral.history.RecordUndo;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** A change set's movements are undone by the ledger, at their own value, for the set's title as the reason; one that is reversed already needs nothing. */
@Component
class MovementUndo implements RecordUndo {
    private final StockLedger ledger;
    private final Movements movements;

    MovementUndo(StockLedger ledger, Movements movements) {
        this.ledger = ledger;
        this.movements = movements;
    }

    @Override
    public Class<?> entity() {
        return StockMovement.class;
    }

    @Override
    public void undo(long id, String title) {
        if (!movements.existsByReversesId(id)) {
            ledger.reverse(id, title);
        }
    }

    /** Levels follow the movements, and those of a new product stay with it in the trash. */
    @Bean
    static RecordUndo levelUndo() {
        return RecordUndo.nothing(StockLevel.class);
    }

    /** An approved count stays what was counted; its adjustments are reversed. */
    @Bean
    static RecordUndo countUndo() {
        return RecordUndo.nothing(StockCount.class);
    }
}
