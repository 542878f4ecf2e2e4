package dev.vitral.stock;

import dev.vitral.shared.Problem;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every posting does, alone or as a line of a document: lock the product's level before anything is read, and keep the movement. */
@Component
class StockBook {
    private final StockLevels levels;
    private final Movements movements;
    private final BusinessCalendar calendar;
    private final BackDating backDating;
    private final ApplicationEventPublisher events;

    StockBook(StockLevels levels, Movements movements, BusinessCalendar calendar, BackDating backDating, ApplicationEventPublisher events) {
        this.levels = levels;
        this.movements = movements;
        this.calendar = calendar;
        this.backDating = backDating;
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

    /** The date that a document without one carries, for its folio. */
    LocalDate today() {
        return calendar.current();
    }

    /** The business date for what is asked; behind the lock, as {@link BusinessCalendar#dateOf} wants it. */
    LocalDate day(@Nullable LocalDate asked) {
        return calendar.dateOf(asked);
    }

    /** The command on its business date, which the stock of that day allows. */
    MovementCommand dated(StockLevel level, MovementCommand asked) {
        MovementCommand command = asked.on(day(asked.date()));
        backDating.check(level, command);
        return command;
    }

    /** Writes the movement and tells of it. */
    StockMovement keep(StockMovement movement) {
        StockMovement kept = calendar.admitting(() -> movements.saveAndFlush(movement));
        events.publishEvent(new MovementPosted(kept.getId(), kept.getProduct().getId()));
        return kept;
    }
}
