package dev.vitral.production.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.vitral.production.WorkOrderList;
import dev.vitral.production.WorkOrderRow;
import dev.vitral.production.WorkOrders;
import dev.vitral.production.WorkPriority;
import dev.vitral.production.WorkState;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.GridColumn;
import dev.vitral.shared.ui.ListScreen;
import dev.vitral.shared.ui.ListSource;
import dev.vitral.shared.ui.ListState;
import dev.vitral.shared.ui.Notify;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** The work orders, newest first, and one of them with its material, pieces and papers (QUO-10, QUO-17). */
@Route("ordenes-trabajo/:id?")
@Menu(title = "nav.workOrders", order = 130, icon = "orders")
@RolesAllowed(Roles.CLERK)
@StyleSheet("production.css")
class WorkOrdersView extends Composite<MasterDetailLayout> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String PATH = "ordenes-trabajo";

    private final WorkOrders orders;
    private final WorkOrderDoors doors;
    private final ListScreen<WorkOrderRow> list;
    private String open = "";
    private String folio = "";

    WorkOrdersView(WorkOrderDoors doors) {
        this.orders = doors.orders();
        this.doors = doors;
        this.list = list(orders).onOpen(row -> go(Long.toString(row.id()))).onStateChanged(this::follow);
        MasterDetailLayout layout = getContent();
        layout.addClassName("record-screen");
        layout.setSizeFull();
        layout.setMaster(list);
        layout.setMasterSize("22.5rem");
        layout.setDetailSize("46rem", true);
        layout.setOverlaySize("100%");
        layout.setAnimationEnabled(false);
        layout.addBackdropClickListener(e -> go(""));
        layout.addDetailEscapePressListener(e -> go(""));
    }

    private static ListScreen<WorkOrderRow> list(WorkOrders orders) {
        return new ListScreen<>("workOrder", WorkOrderList.SPEC, ListSource.of(orders::list, orders::count), WorkOrderRow::id)
                .column(GridColumn.code("folio", WorkOrderRow::folio).width("8.25rem").narrow("8.5rem").essential())
                .column(GridColumn.text("customerName", WorkOrderRow::customerName).width("6rem").grow(3).essential())
                .column(GridColumn.text("quotationFolio", WorkOrderRow::quotationFolio).width("8.5rem").grow(0))
                .column(GridColumn.text("promisedOn", (WorkOrderRow row) -> row.promisedOn() == null ? "" : Formats.current().date(row.promisedOn())).width("8.5rem").grow(0))
                .column(GridColumn.text("dueOn", (WorkOrderRow row) -> row.dueOn() == null ? "" : Formats.current().date(row.dueOn())).width("8.5rem").grow(0).optional())
                .column(GridColumn.chip("priority", (WorkOrderRow row) -> WorkChips.priority(row.priority())).width("7rem").options(WorkPriority.class, "workOrder.priority"))
                .column(GridColumn.money("quotedCost", WorkOrderRow::quotedCost).width("8rem"))
                .column(GridColumn.money("realCost", WorkOrderRow::realCost).width("8rem"))
                .column(GridColumn.money("costDifference", WorkOrderRow::costDifference).width("8rem").optional())
                .column(GridColumn.rate("quotedWasteRate", WorkOrderRow::quotedWasteRate).width("8rem").optional())
                .column(GridColumn.rate("realWasteRate", WorkOrderRow::realWasteRate).width("8rem").optional())
                .column(GridColumn.rate("wasteDifference", WorkOrderRow::wasteDifference).width("8.5rem").optional())
                .column(GridColumn.chip("state", (WorkOrderRow row) -> WorkChips.state(row.state())).width("9.5rem").options(WorkState.class, "workOrder.state").essential());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(ListState.of(event.getLocation().getQueryParameters(), WorkOrderList.SPEC));
        String wanted = event.getRouteParameters().get("id").orElse("");
        if (!wanted.equals(open) || wanted.isEmpty()) {
            show(wanted);
        }
    }

    private void show(String wanted) {
        Optional<WorkOrderRow> found = wanted.matches("\\d{1,18}") ? orders.find(Long.parseLong(wanted)) : Optional.empty();
        if (found.isEmpty() && !wanted.isEmpty()) {
            Notify.problem(Problem.notFound("workOrder", wanted));
        }
        open = found.isPresent() ? wanted : "";
        folio = found.map(WorkOrderRow::folio).orElse("");
        getContent().setDetail(found.map(row -> new WorkOrderPanel(doors, row, this::changed, () -> go(""))).orElse(null));
        list.compact(found.isPresent());
        list.markOpen(found.map(WorkOrderRow::id).orElse(0L));
    }

    private void changed() {
        list.refresh();
        list.markOpen(Long.parseLong(open));
    }

    private void go(String id) {
        if (!id.equals(open)) {
            UI.getCurrentOrThrow().navigate(id.isEmpty() ? PATH : PATH + "/" + id, list.state().parameters());
        }
    }

    private void follow(ListState state) {
        String at = open.isEmpty() ? PATH : PATH + "/" + open;
        UI.getCurrentOrThrow().getPage().getHistory().replaceState(null, new Location(at, state.parameters()));
    }

    @Override
    public String getPageTitle() {
        return (folio.isEmpty() ? translate("workOrder.list") : folio) + " · Vitral";
    }
}
