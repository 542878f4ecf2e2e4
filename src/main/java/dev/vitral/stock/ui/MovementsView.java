package dev.vitral.stock.ui;

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
import dev.vitral.catalog.Catalog;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.GridColumn;
import dev.vitral.shared.ui.ListScreen;
import dev.vitral.shared.ui.ListSource;
import dev.vitral.shared.ui.ListState;
import dev.vitral.shared.ui.Notify;
import dev.vitral.stock.MovementList;
import dev.vitral.stock.MovementRow;
import dev.vitral.stock.StockLedger;
import dev.vitral.stock.StockOnHand;
import dev.vitral.stock.StockQueries;
import dev.vitral.stock.Warehouses;
import jakarta.annotation.security.RolesAllowed;

/** The movements, newest first; beside them a new one being entered, or one with the way to undo it. */
@Route("movimientos/:id?")
@Menu(title = "nav.movements", order = 220, icon = "movements")
@RolesAllowed(Roles.CLERK)
@StyleSheet("stock.css")
class MovementsView extends Composite<MasterDetailLayout> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String PATH = "movimientos";
    private static final String NEW = "nuevo";

    private final StockLedger ledger;
    private final StockQueries queries;
    private final ListScreen<MovementRow> list;
    private final MovementForm form;
    private String open = "";

    MovementsView(
            StockLedger ledger, StockQueries queries, StockOnHand stock, Warehouses warehouses, Catalog catalog, Idempotency idempotency) {
        this.ledger = ledger;
        this.queries = queries;
        this.list = new ListScreen<>("movement", MovementList.SPEC, ListSource.of(queries::list, queries::count), MovementRow::id)
                .column(MovementColumns.date())
                .column(MovementColumns.type())
                .column(GridColumn.code("productCode", MovementRow::productCode).narrow("6rem").grow(1).essential())
                .column(GridColumn.text("productDescription", MovementRow::productDescription).grow(3))
                .column(MovementColumns.quantity())
                .column(GridColumn.text("unit", MovementRow::unit).width("5rem").grow(0))
                .column(GridColumn.unitCost("unitCost", MovementRow::unitCost))
                .column(GridColumn.money("value", MovementRow::changeValue))
                .column(GridColumn.quantity("balanceQuantity", MovementRow::balanceQuantity).optional())
                .column(GridColumn.text("warehouse", MovementRow::warehouse).options(WarehouseNames.of(warehouses)).width("8rem").grow(0))
                .column(GridColumn.text("reference", MovementRow::reference))
                .column(GridColumn.text("user", MovementRow::user).width("8rem").grow(0).optional())
                .onOpen(row -> go(Long.toString(row.id())))
                .onNew(() -> go(NEW))
                .onStateChanged(this::follow);
        this.form = new MovementForm(
                catalog, warehouses.inUse(), queries, stock, (key, command) -> idempotency.once(key, command, Long.class, () -> ledger.post(command).getId()), list::refresh, () -> go(""));
        MasterDetailLayout layout = getContent();
        layout.addClassName("record-screen");
        layout.setSizeFull();
        layout.setMaster(list);
        layout.setMasterSize("24rem", true);
        layout.setDetailSize("30rem");
        layout.setOverlaySize("100%");
        layout.setAnimationEnabled(false);
        layout.addBackdropClickListener(e -> go(""));
        layout.addDetailEscapePressListener(e -> go(""));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(ListState.of(event.getLocation().getQueryParameters(), MovementList.SPEC));
        String wanted = event.getRouteParameters().get("id").orElse("");
        if (wanted.equals(open) && !wanted.isEmpty()) {
            return;
        }
        open = wanted;
        if (wanted.isEmpty()) {
            closed();
        } else if (wanted.equals(NEW)) {
            form.begin();
            getContent().setDetail(form);
            opened(0);
        } else {
            show(wanted);
        }
    }

    private void show(String id) {
        MovementRow row = id.matches("\\d{1,18}") ? queries.find(Long.parseLong(id)).orElse(null) : null;
        if (row == null) {
            open = "";
            closed();
            Notify.problem(Problem.notFound("movement", id));
            return;
        }
        getContent().setDetail(new MovementPanel(row, reason -> ledger.reverse(row.id(), reason).getId(), undone -> {
            list.refresh();
            go(Long.toString(undone));
        }, () -> go("")));
        opened(row.id());
    }

    private void opened(long id) {
        list.compact(true);
        list.markOpen(id);
    }

    private void closed() {
        getContent().setDetail(null);
        list.compact(false);
        list.markOpen(0);
    }

    private void go(String id) {
        UI.getCurrentOrThrow().navigate(id.isEmpty() ? PATH : PATH + "/" + id, list.state().parameters());
    }

    private void follow(ListState state) {
        String at = open.isEmpty() ? PATH : PATH + "/" + open;
        UI.getCurrentOrThrow().getPage().getHistory().replaceState(null, new Location(at, state.parameters()));
    }

    @Override
    public String getPageTitle() {
        return translate("movement.list") + " · Vitral";
    }
}
