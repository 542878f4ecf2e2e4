package dev.vitral.stock;

import dev.vitral.shared.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What leaves with an earlier date must have been there on that date and on every day since, else the card of those days would go below zero. */
@Component
class BackDating {
    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;

    BackDating(JdbcClient jdbc, BusinessCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /**
     * Asked before the level changes, under its lock; costs nothing for what is dated today.
     *
     * @throws Problem stock.insufficientOn (409) with {@code available} on that date
     */
    void check(StockLevel level, MovementCommand command) {
        LocalDate date = command.day();
        if (command.type().isIncoming() || !date.isBefore(calendar.today())) {
            return;
        }
        BigDecimal least = leastSince(level, date);
        if (command.quantity().compareTo(least) > 0) {
            BigDecimal available = least.max(BigDecimal.ZERO);
            throw Problem.of(Problem.Kind.CONFLICT, "stock.insufficientOn", available, command.quantity(), date).with("available", available.toPlainString());
        }
    }

    /** Least stock at the end of any day from that one on; as many rows as days with movements since, which closes keep few. */
    private BigDecimal leastSince(StockLevel level, LocalDate date) {
        BigDecimal balance = level.getOnHand();
        BigDecimal least = balance;
        for (BigDecimal change : jdbc.sql("SELECT SUM(change_quantity) FROM stock_movement WHERE product_id = ? AND moved_on > ? GROUP BY moved_on ORDER BY moved_on DESC")
                .params(level.getProduct() == null ? null : level.getProduct().getId(), date)
                .query(BigDecimal.class)
                .list()) {
            balance = balance.subtract(change);
            least = least.min(balance);
        }
        return least;
    }
}
