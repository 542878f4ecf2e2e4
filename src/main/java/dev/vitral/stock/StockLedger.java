package dev.vitral.stock;

import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import dev.vitral.shared.Scale;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door of the stock: every change of a quantity goes through here or through {@link StockTransfers}, in one transaction with its movement. The
 * product's level is locked first, before anything is read, so that no snapshot is older than the lock (reliability.md facts 1 and 2).
 */
@Service
@RequiresClerk
@Transactional
public class StockLedger {
    private final StockBook book;
    private final Places places;
    private final StockLevels levels;
    private final Movements movements;
    private final List<MovementHold> holds;

    StockLedger(StockBook book, Places places, StockLevels levels, Movements movements, List<MovementHold> holds) {
        this.book = book;
        this.places = places;
        this.levels = levels;
        this.movements = movements;
        this.holds = holds;
    }

    /**
     * Posts a movement.
     *
     * @throws Problem stock.insufficient (409, with what the warehouse can give), stock.insufficientOn, stock.dayClosed (409), product.notFound, warehouse.notFound, warehouse.outOfUse,
     *     location.notFound, stock.unitCostMissing, stock.valueBelowZero
     */
    public StockMovement post(MovementCommand asked) {
        StockLevel level = book.lock(asked.productCode());
        MovementCommand command = book.dated(level, asked);
        Place place = places.of(command.warehouse(), command.location());
        boolean incoming = command.type().isIncoming();
        move(level, place, command.quantity(), incoming);
        StockLevel.Change change = change(level, command);
        return book.keep(new StockMovement(level.getProduct(), level.balance(), command, incoming, change, place));
    }

    /**
     * Undoes a movement by its opposite at the same value in the same warehouse.
     *
     * @throws Problem movement.notFound, movement.alreadyReversed, movement.isReversal, movement.isTransfer; movement.held when a document undoes it;
     *     stock.insufficient when what came in is gone already
     */
    public StockMovement reverse(long movementId, String reason) {
        holds.stream().flatMap(hold -> hold.holder(movementId).stream()).findFirst().ifPresent(document -> {
            throw Problem.of(Problem.Kind.CONFLICT, "movement.held", document).with("document", document);
        });
        return takeBack(movementId, reason);
    }

    /** The same for the document itself whose movement it is ({@link MovementHold}). */
    public StockMovement takeBack(long movementId, String reason) {
        StockLevel level = levels.lockByMovement(movementId).orElseThrow(() -> Problem.notFound("movement", movementId));
        StockMovement original = movements.findById(movementId).orElseThrow(() -> Problem.notFound("movement", movementId));
        if (original.getType() == MovementType.REVERSAL) {
            throw Problem.of(Problem.Kind.CONFLICT, "movement.isReversal", movementId);
        }
        if (original.getType().isTransfer()) {
            throw Problem.of(Problem.Kind.CONFLICT, "movement.isTransfer", movementId);
        }
        if (movements.existsByReversesId(movementId)) {
            throw Problem.of(Problem.Kind.CONFLICT, "movement.alreadyReversed", movementId);
        }
        MovementCommand command = new MovementCommand(
                original.getProduct().getCode(), MovementType.REVERSAL, original.getQuantity(), null, book.day(null), original.getReference(), reason);
        Place place = original.place();
        move(level, place, original.getQuantity(), !original.isIncoming());
        StockLevel.Change change = original.isIncoming()
                ? level.undoEntry(original.getQuantity(), original.getUnitCost(), original.getValue())
                : level.undoExit(original.getQuantity(), original.getUnitCost(), original.getValue());
        return book.keep(
                new StockMovement(level.getProduct(), level.balance(), command, !original.isIncoming(), change, place).reversing(original));
    }

    private void move(StockLevel level, Place place, BigDecimal quantity, boolean incoming) {
        if (incoming) {
            places.put(level, place, quantity);
        } else {
            places.take(level, place, quantity);
        }
    }

    private static StockLevel.Change change(StockLevel level, MovementCommand command) {
        BigDecimal quantity = command.quantity();
        BigDecimal known = level.getAverageCost() != null ? level.getAverageCost() : Scale.UNIT_COST.of(level.getProduct().getCost());
        return switch (command.type()) {
            case RECEIPT -> level.enter(quantity, required(command.unitCost()));
            case CUSTOMER_RETURN, PRODUCTION_RETURN -> level.enter(quantity, command.unitCost() != null ? command.unitCost() : known);
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
