package dev.vitral.production;

import dev.vitral.shared.FreeText;
import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Lists;
import dev.vitral.shared.Problem;
import dev.vitral.shared.RequiresClerk;
import dev.vitral.shared.RequiresManager;
import dev.vitral.stock.Reservations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door to work orders (QUO-10, QUO-17): they are made when a quotation is accepted and go over the board. */
@Service
@RequiresClerk
@Transactional
public class WorkOrders {
    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_REASON = 300;

    private final WorkOrderRecords records;
    private final Lists lists;
    private final JdbcClient jdbc;
    private final Reservations reservations;
    private final WorkConsumption consumption;
    private final OffcutShelf offcuts;

    WorkOrders(WorkOrderRecords records, Lists lists, JdbcClient jdbc, Reservations reservations, WorkConsumption consumption, OffcutShelf offcuts) {
        this.records = records;
        this.lists = lists;
        this.jdbc = jdbc;
        this.reservations = reservations;
        this.consumption = consumption;
        this.offcuts = offcuts;
    }

    /**
     * How soon it is wanted.
     *
     * @param note at most 2,000 characters
     */
    public record Plan(WorkPriority priority, @Nullable LocalDate promisedOn, @Nullable String note) {}

    /** Rows of the list. */
    @Transactional(readOnly = true)
    public ListPage<WorkOrderRow> list(ListRequest request) {
        return lists.page(WorkOrderList.SPEC, request);
    }

    /** How many work orders the request finds. */
    @Transactional(readOnly = true)
    public ListPage.Total count(ListRequest request) {
        return lists.total(WorkOrderList.SPEC, request);
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Optional<WorkOrderRow> find(long id) {
        return jdbc.sql("SELECT " + WorkOrderList.SPEC.select() + " FROM " + WorkOrderList.SPEC.from() + " WHERE o.id = ?")
                .param(id)
                .query(WorkOrderRow::of)
                .optional();
    }

    /** The work order of the quotation, the last when it has several. */
    @Transactional(readOnly = true)
    public Optional<WorkOrderRow> ofQuotation(long quotationId) {
        ListRequest request = ListRequest.first(1).where(Map.of("quotationId", Long.toString(quotationId)));
        return list(request).items().stream().findFirst();
    }

    /** The pieces that each window takes, as they were accepted. */
    @Transactional(readOnly = true)
    public List<PieceRow> pieces(long id) {
        return jdbc.sql(PieceRow.SQL).param(id).query(PieceRow::of).list();
    }

    /** A column of the board: the most urgent first, then the soonest promised; what was delivered or called off, the last first. */
    @Transactional(readOnly = true)
    public List<WorkOrderRow> column(WorkState state, int most) {
        String order = state.isOver() ? "o.id DESC" : "o.priority_rank, o.promised_on, o.id";
        return new ArrayList<>(jdbc.sql("SELECT " + WorkOrderList.SPEC.select() + " FROM " + WorkOrderList.SPEC.from()
                        + " WHERE o.state = ? AND o.deleted_at IS NULL ORDER BY " + order + " LIMIT " + most)
                .param(state.name())
                .query(WorkOrderRow::of)
                .list());
    }

    /**
     * Says how soon it is wanted.
     *
     * @throws Problem workOrder.state.… (409) when it is over
     */
    public WorkOrderRow plan(long id, long version, Plan plan) {
        String note = FreeText.of("note", plan.note(), LONGEST_NOTE);
        WorkOrder order = records.at(id, version);
        order.plan(plan.priority(), plan.promisedOn(), note);
        return saved(order);
    }

    /**
     * Moves it over the board. What is made goes to be looked at with its material booked: as needed, unless {@link #book} said otherwise before.
     *
     * @param version read by the caller; none leaves it to the state alone whether the step is still possible
     * @throws Problem workOrder.state.… (409) when that isn't a step from where it stands; workOrder.insufficient (409) when its material isn't there
     */
    public WorkOrderRow move(long id, @Nullable Long version, WorkState to) {
        WorkOrder order = records.at(id, version);
        order.move(to);
        if (to == WorkState.QUALITY_CHECK && !order.isBooked()) {
            consumption.book(order, List.of());
        }
        return saved(order);
    }

    /**
     * Takes what it really used out of stock, once, while it is in production.
     *
     * @param used what differs from what was needed
     * @throws Problem as {@link WorkConsumption#book}
     */
    public WorkOrderRow book(long id, @Nullable Long version, List<WorkConsumption.Used> used) {
        consumption.book(id, version, used);
        return find(id).orElseThrow();
    }

    /**
     * Puts what was booked back into stock, so that it can be booked anew.
     *
     * @throws Problem as {@link WorkConsumption#takeBack}
     */
    public WorkOrderRow takeBack(long id, @Nullable Long version, @Nullable String reason) {
        consumption.takeBack(id, version, reason);
        return find(id).orElseThrow();
    }

    /**
     * Calls it off while nothing is cut; its material and its offcuts are free again.
     *
     * @throws Problem workOrder.state.… (409) once it is in production
     */
    @RequiresManager
    public WorkOrderRow cancel(long id, @Nullable Long version, @Nullable String reason) {
        String why = FreeText.of("reason", reason, LONGEST_REASON);
        WorkOrder order = records.at(id, version);
        order.cancel(why);
        reservations.release(order.getFolio());
        offcuts.setAside(order.getFolio(), List.of());
        return saved(order);
    }

    private WorkOrderRow saved(WorkOrder order) {
        records.saveAndFlush(order);
        return find(order.getId()).orElseThrow();
    }
}
