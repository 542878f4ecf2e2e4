package dev.vitral.production;

import dev.vitral.production.cutting.SheetRules;
import dev.vitral.shared.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The offcuts in stock as cutting plans find them. A plan that took one which another took meanwhile is refused as a whole and planned again. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PlannedOffcuts implements OffcutShelf {
    /** Code of the refusal after which a plan is made again. */
    static final String TAKEN = "cuttingPlan.offcutTaken";

    /** Most that one plan looks at, the largest first: beyond that the search gains nothing. */
    private static final int MOST = 300;

    private final OffcutRecords records;
    private final WorkOrderRecords orders;
    private final JdbcClient jdbc;

    PlannedOffcuts(OffcutRecords records, WorkOrderRecords orders, JdbcClient jdbc) {
        this.records = records;
        this.orders = orders;
        this.jdbc = jdbc;
    }

    @Override
    public List<OffcutShelf.Offcut> usable(long productId, @Nullable String colour, String workOrder) {
        return jdbc.sql("SELECT code, COALESCE(length_mm, width_mm) AS width, COALESCE(height_mm, 0) AS height FROM offcut WHERE product_id = :product "
                        + "AND (state = 'AVAILABLE' OR state = 'SET_ASIDE' AND taker_id = :taker) AND colour <=> :colour AND deleted_at IS NULL "
                        + "ORDER BY quantity DESC, id LIMIT " + MOST)
                .param("product", productId)
                .param("taker", number(workOrder))
                .param("colour", colour)
                .query((row, n) -> new OffcutShelf.Offcut(row.getString("code"), tenths(row.getBigDecimal("width")), tenths(row.getBigDecimal("height"))))
                .list();
    }

    private static long tenths(BigDecimal millimetres) {
        return SheetRules.tenths(millimetres);
    }

    @Override
    public void setAside(String workOrder, Collection<String> codes) {
        long order = number(workOrder);
        List<dev.vitral.production.Offcut> changed = new ArrayList<>();
        for (var before : records.lockTaken(order, OffcutState.SET_ASIDE)) {
            if (!codes.contains(before.getCode())) {
                before.free();
                changed.add(before);
            }
        }
        if (!codes.isEmpty()) {
            WorkOrder taker = orders.getReferenceById(order);
            List<dev.vitral.production.Offcut> wanted = records.lockByCodes(codes);
            if (wanted.size() < codes.size()) {
                throw taken(codes.iterator().next());
            }
            for (var offcut : wanted) {
                boolean mine = offcut.getState() == OffcutState.SET_ASIDE && offcut.getTaker() != null && offcut.getTaker().getId() == order;
                if (!mine && offcut.getState() != OffcutState.AVAILABLE) {
                    throw taken(offcut.getCode());
                }
                offcut.setAside(taker);
                changed.add(offcut);
            }
        }
        records.saveAllAndFlush(changed);
    }

    private long number(String workOrder) {
        return jdbc.sql("SELECT id FROM work_order WHERE folio = ?").param(workOrder).query(Long.class).single();
    }

    private static Problem taken(String code) {
        return Problem.of(Problem.Kind.CONFLICT, TAKEN, code);
    }
}
