package dev.vitral.stock;

import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import dev.vitral.shared.Scale;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of the stock: every change of a quantity goes through here, in one transaction with its movement. The product's level is locked first, before
 * anything is read, so that no snapshot is older than the lock (reliability.md facts 1 and 2).
 */
@Service
@RequiresClerk
@Transactional
public class StockLedger {
    private final StockLevels levels;
    private final Movements movements;
    private final ApplicationEventPublisher events;

    StockLedger(StockLevels levels, Movements movements, ApplicationEventPublisher events) {
        this.levels = levels;
        this.movements = movements;
        this.events = events;
    }

    /**
     * Posts a movement.
     *
     * @throws Problem stock.insufficient (409, with what is available), product.notFound, stock.unitCostMissing, stock.valueBelowZero
     */
    public StockMovement post(MovementCommand command) {
        StockLevel level = levels.lockByProductCode(command.productCode().strip())
                .orElseThrow(() -> Problem.invalid("productCode", "product.notFound", command.productCode()));
        if (level.getProduct().isDeleted()) {
            throw Problem.invalid("productCode", "product.inTrash", command.productCode());
        }
        StockLevel.Change change = change(level, command);
        return keep(new StockMovement(level, command.type(), command.type().isIncoming(), change, command, null));
    }

    /**
     * Undoes a movement by its opposite at the same value.
     *
     * @throws Problem movement.notFound, movement.alreadyReversed, movement.isReversal; stock.insufficient when what came in is gone already
     */
    public StockMovement reverse(long movementId, String reason) {
        StockLevel level = levels.lockByMovement(movementId).orElseThrow(() -> Problem.notFound("movement", movementId));
        StockMovement original = movements.findById(movementId).orElseThrow(() -> Problem.notFound("movement", movementId));
        if (original.getType() == MovementType.REVERSAL) {
            throw Problem.of(Problem.Kind.CONFLICT, "movement.isReversal", movementId);
        }
        if (movements.existsByReversesId(movementId)) {
            throw Problem.of(Problem.Kind.CONFLICT, "movement.alreadyReversed", movementId);
        }
        MovementCommand command = new MovementCommand(
                original.getProduct().getCode(), MovementType.REVERSAL, original.getQuantity(), null, null, original.getReference(), reason);
        StockLevel.Change change = original.isIncoming()
                ? level.undoEntry(original.getQuantity(), original.getUnitCost(), original.getValue())
                : level.undoExit(original.getQuantity(), original.getUnitCost(), original.getValue());
        return keep(new StockMovement(level, MovementType.REVERSAL, !original.isIncoming(), change, command, original));
    }

    private StockMovement keep(StockMovement movement) {
        StockMovement kept = movements.saveAndFlush(movement);
        events.publishEvent(new MovementPosted(kept.getId(), kept.getProduct().getId()));
        return kept;
    }

    private static StockLevel.Change change(StockLevel level, MovementCommand command) {
        BigDecimal quantity = command.quantity();
        BigDecimal known = level.getAverageCost() != null ? level.getAverageCost() : Scale.UNIT_COST.of(level.getProduct().getCost());
        return switch (command.type()) {
            case RECEIPT -> level.enter(quantity, required(command.unitCost()));
            case CUSTOMER_RETURN -> level.enter(quantity, command.unitCost() != null ? command.unitCost() : known);
            case ADJUSTMENT_IN -> level.enterAtAverage(quantity, command.unitCost() != null ? command.unitCost() : known);
            case ISSUE, CONSUMPTION, OWN_USE, WITHDRAWAL, WASTE, ADJUSTMENT_OUT -> level.leaveAtAverage(quantity);
            case SUPPLIER_RETURN -> level.leaveAt(quantity, command.unitCost() != null ? command.unitCost() : known);
            case TRANSFER_OUT, TRANSFER_IN -> throw Problem.invalid("type", "movement.transferInstead");
            case REVERSAL -> throw Problem.invalid("type", "movement.reverseInstead");
        };
    }

    private static BigDecimal required(@Nullable BigDecimal unitCost) {
        if (unitCost == null) {
            throw Problem.invalid("unitCost", "stock.unitCostMissing");
        }
        return unitCost;
    }
}
