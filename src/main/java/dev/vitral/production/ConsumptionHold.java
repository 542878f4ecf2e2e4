package dev.vitral.production;

import dev.vitral.stock.MovementHold;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a work order took out, and what offcuts came and left by, is undone by the order or the offcut itself. */
@Component
class ConsumptionHold implements MovementHold {
    private static final String SQL = """
            SELECT o.folio FROM work_material m JOIN work_order o ON o.id = m.work_order_id WHERE m.taken_by = :movement
            UNION ALL SELECT code FROM offcut WHERE came_by = :movement AND deleted_at IS NULL
            UNION ALL SELECT code FROM offcut WHERE left_by = :movement AND deleted_at IS NULL LIMIT 1""";

    private final JdbcClient jdbc;

    ConsumptionHold(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> holder(long movementId) {
        return jdbc.sql(SQL).param("movement", movementId).query(String.class).optional();
    }
}
