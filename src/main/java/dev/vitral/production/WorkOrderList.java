package dev.vitral.production;

import static dev.vitral.shared.ListColumn.filtered;
import static dev.vitral.shared.ListColumn.sorted;

import dev.vitral.shared.ListColumn.Type;
import dev.vitral.shared.ListSpec;
import java.util.List;

/**
 * The work orders in SQL, newest folio first; indexes in {@code liquibase/production/0001-work-order.sql} and {@code 0010}. Late ones are those with {@code dueOn} before
 * today: the column is empty where nothing is awaited.
 */
public final class WorkOrderList {
    /** The list. */
    public static final ListSpec<WorkOrderRow> SPEC = new ListSpec<>(
            """
            o.id, o.folio, o.state, o.priority, o.promised_on, o.due_on, o.quotation_id, q.folio AS quotation_folio, c.name AS customer_name, q.job_site,
            o.windows, o.quoted_cost, o.real_cost, o.quoted_waste_rate, o.real_waste_rate, o.waste_difference, o.cost_difference, o.note, o.created_at,
            o.started_at, o.finished_at, o.ended_at, o.end_reason, o.version,
            (SELECT COUNT(*) FROM reservation r WHERE r.document = o.folio AND r.state = 'OPEN' AND r.wanted > r.quantity + r.consumed) AS short_materials""",
            "work_order o JOIN quotation q ON q.id = o.quotation_id LEFT JOIN customer c ON c.id = o.customer_id",
            "o.id",
            "work_order o",
            "o.deleted_at IS NULL",
            "o.deleted_at IS NOT NULL",
            "folio",
            true,
            ListSpec.columns(List.of(
                    sorted("folio", "o.folio", Type.TEXT).ofItsOwn(),
                    sorted("state", "o.state", Type.CHOICE),
                    filtered("priority", "o.priority", Type.CHOICE),
                    sorted("rank", "o.priority_rank", Type.NUMBER),
                    sorted("promisedOn", "o.promised_on", Type.DAY).orEmpty(),
                    sorted("dueOn", "o.due_on", Type.DAY).orEmpty(),
                    filtered("quotationId", "o.quotation_id", Type.CHOICE),
                    filtered("quotationFolio", "o.quotation_id", Type.CHOICE).lookedUp("SELECT id FROM quotation WHERE folio = ? AND replaced_by_id IS NULL"),
                    filtered("customerName", "c.name", Type.TEXT),
                    sorted("quotedCost", "o.quoted_cost", Type.NUMBER),
                    sorted("realCost", "o.real_cost", Type.NUMBER).orEmpty(),
                    sorted("costDifference", "o.cost_difference", Type.NUMBER).orEmpty(),
                    sorted("quotedWasteRate", "o.quoted_waste_rate", Type.NUMBER),
                    sorted("realWasteRate", "o.real_waste_rate", Type.NUMBER).orEmpty(),
                    sorted("wasteDifference", "o.waste_difference", Type.NUMBER).orEmpty())),
            List.of("folio", "customerName"),
            WorkOrderRow::of)
            .summing(filtered("quotedCost", "o.quoted_cost", Type.NUMBER), filtered("realCost", "o.real_cost", Type.NUMBER),
                    filtered("costDifference", "o.cost_difference", Type.NUMBER));

    private WorkOrderList() {}
}
