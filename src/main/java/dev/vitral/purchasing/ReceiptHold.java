package dev.vitral.purchasing;

import dev.vitral.stock.MovementHold;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a receipt brought in is undone by the receipt, so that its order awaits the goods again. */
@Component
class ReceiptHold implements MovementHold {
    private final JdbcClient jdbc;

    ReceiptHold(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> holder(long movementId) {
        return jdbc.sql("SELECT r.folio FROM receipt_line l JOIN receipt r ON r.id = l.receipt_id WHERE l.movement_id = ?")
                .param(movementId)
                .query(String.class)
                .optional();
    }
}
