package dev.vitral.production;

import dev.vitral.shared.Problem;
import dev.vitral.shared.Scale;
import dev.vitral.stock.MovementCommand;
import dev.vitral.stock.MovementType;
import dev.vitral.stock.Reservations;
import dev.vitral.stock.StockLedger;
import dev.vitral.stock.StockMovement;
import dev.vitral.stock.StockQueries;
import dev.vitral.stock.Want;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an offcut does to the stock: as long as it is there, its quantity is on hand and set aside under its code; both change in the transaction that changes
 * the offcut.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OffcutStock {
    private final OffcutRecords records;
    private final StockLedger ledger;
    private final StockQueries stock;
    private final Reservations reservations;

    OffcutStock(OffcutRecords records, StockLedger ledger, StockQueries stock, Reservations reservations) {
        this.records = records;
        this.ledger = ledger;
        this.stock = stock;
        this.reservations = reservations;
    }

    /** A new one that comes in by a movement; the value that it came with. */
    BigDecimal enter(Offcut offcut, MovementType type, @Nullable BigDecimal unitCost, @Nullable String reference, @Nullable String reason) {
        name(offcut);
        StockMovement movement = ledger.post(new MovementCommand(offcut.getProduct().getCode(), type, offcut.getQuantity(), unitCost, null,
                reference == null ? offcut.getCode() : reference, reason == null ? offcut.getCode() : reason, offcut.getWarehouse().getCode(), null));
        offcut.came(movement, movement.getValue());
        hold(offcut);
        return movement.getValue();
    }

    /** A new one that was on hand already, counted as part of its product. */
    void counted(Offcut offcut) {
        name(offcut);
        BigDecimal average = stock.level(offcut.getProduct().getId()).map(it -> it.getAverageCost()).orElse(null);
        offcut.came(null, average == null ? BigDecimal.ZERO : average.multiply(offcut.getQuantity()));
        hold(offcut);
    }

    private void name(Offcut offcut) {
        records.saveAndFlush(offcut);
        offcut.named();
        records.saveAndFlush(offcut);
    }

    /** Sets it aside under its code, as much as it measures. */
    void hold(Offcut offcut) {
        Want want = new Want(offcut.getProduct().getId(), offcut.getQuantity(), offcut.getWarehouse().getCode());
        boolean missing = reservations.reserve(offcut.getCode(), List.of(want)).stream().anyMatch(it -> it.shortage().signum() > 0);
        if (missing) {
            throw Problem.of(Problem.Kind.CONFLICT, "offcut.notThere", offcut.getCode(), offcut.getProduct().getCode());
        }
    }

    /** It leaves by an exit. */
    StockMovement leave(Offcut offcut, MovementType type, String reference, String reason) {
        reservations.release(offcut.getCode(), offcut.getProduct().getId());
        return ledger.post(moving(offcut, type, offcut.getQuantity(), reference, reason));
    }

    /** It has another size from now on: what differs is adjusted. */
    void measure(Offcut offcut, OffcutSize size, String reason) {
        BigDecimal before = offcut.getQuantity();
        offcut.measures(size);
        BigDecimal more = offcut.getQuantity().subtract(before);
        if (more.signum() == 0) {
            return;
        }
        if (more.signum() < 0) {
            hold(offcut);
            StockMovement out = ledger.post(moving(offcut, MovementType.ADJUSTMENT_OUT, more.negate(), offcut.getCode(), reason));
            offcut.worth(offcut.getValue().subtract(out.getValue()));
        } else {
            StockMovement in = ledger.post(moving(offcut, MovementType.ADJUSTMENT_IN, more, offcut.getCode(), reason));
            offcut.worth(offcut.getValue().add(in.getValue()));
            hold(offcut);
        }
    }

    /** What brought it in is undone; it never came. */
    BigDecimal neverCame(Offcut offcut, String reason) {
        reservations.release(offcut.getCode(), offcut.getProduct().getId());
        StockMovement undone = ledger.takeBack(Objects.requireNonNull(offcut.cameBy()), reason);
        offcut.delete();
        return Scale.MONEY.of(undone.getValue());
    }

    /** What took it out is undone; it is there again, for the same work order. */
    void neverLeft(Offcut offcut, String reason) {
        ledger.takeBack(Objects.requireNonNull(offcut.leftBy()), reason);
        offcut.unused();
        hold(offcut);
    }

    private static MovementCommand moving(Offcut offcut, MovementType type, BigDecimal quantity, String reference, String reason) {
        return new MovementCommand(offcut.getProduct().getCode(), type, quantity, null, null, reference, reason, offcut.getWarehouse().getCode(), null);
    }
}
