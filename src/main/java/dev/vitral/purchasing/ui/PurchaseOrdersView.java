package dev.vitral.purchasing.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.vitral.history.RecordHistory;
import dev.vitral.purchasing.PurchaseOrder;
import dev.vitral.purchasing.PurchaseOrderList;
import dev.vitral.purchasing.PurchaseOrderPaper;
import dev.vitral.purchasing.PurchaseOrderRow;
import dev.vitral.purchasing.PurchaseOrderStatus;
import dev.vitral.purchasing.PurchaseOrders;
import dev.vitral.purchasing.Receiving;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ShopTime;
import dev.vitral.shared.ui.Ask;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.GridColumn;
import dev.vitral.shared.ui.ListScreen;
import dev.vitral.shared.ui.ListSource;
import dev.vitral.shared.ui.ListState;
import dev.vitral.shared.ui.Notify;
import dev.vitral.shared.ui.RecordScreen;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** The purchase orders, newest first, and one of them being written, looked at or received. */
@Route("ordenes-compra/:id?")
@Menu(title = "nav.purchaseOrders", order = 310, icon = "purchase-orders")
@RolesAllowed(Roles.CLERK)
@StyleSheet("purchasing.css")
class PurchaseOrdersView extends Composite<MasterDetailLayout> implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    private static final String PATH = "ordenes-compra";

    private final PurchaseOrders orders;
    private final ListScreen<PurchaseOrderRow> list;
    private final OrderPanel panel;
    private String open = "";
    private String folio = "";

    PurchaseOrdersView(
            PurchaseOrders orders, Receiving receiving, PurchaseOrderPaper paper, OrderChoices choices, Idempotency idempotency, RecordHistory history) {
        this.orders = orders;
        Button late = new Button(translate("purchaseOrder.late.show"), e -> UI.getCurrentOrThrow().navigate(PATH, QueryParameters.of("dueOn", HomeOrders.lateDays())));
        late.addThemeVariants(ButtonVariant.TERTIARY);
        this.list = list(orders, choices).withAction(late).onOpen(row -> go(Long.toString(row.id()))).onNew(() -> go(RecordScreen.NEW)).onStateChanged(this::follow);
        this.panel = new OrderPanel(orders, receiving, paper, choices, idempotency, history, this::saved, () -> go(""));
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

    private static ListScreen<PurchaseOrderRow> list(PurchaseOrders orders, OrderChoices choices) {
        Map<String, String> currencies = new LinkedHashMap<>();
        choices.currencies().forEach(code -> currencies.put(code, code));
        GridColumn<PurchaseOrderRow> currency = GridColumn.<PurchaseOrderRow>text("currency", PurchaseOrderRow::currency).width("6rem").grow(0).options(currencies);
        LocalDate today = ShopTime.today();
        return new ListScreen<>("purchaseOrder", PurchaseOrderList.SPEC, ListSource.of(orders::list, orders::count), PurchaseOrderRow::id)
                .column(GridColumn.code("folio", PurchaseOrderRow::folio).width("8.25rem").narrow("8.25rem").essential())
                .column(GridColumn.text("supplierName", PurchaseOrderRow::supplierName).width("6rem").grow(3).essential())
                .column(GridColumn.text("orderedOn", (PurchaseOrderRow row) -> Formats.current().date(row.orderedOn())).width("8.5rem").grow(0))
                .column(GridColumn.text("expectedOn", (PurchaseOrderRow row) -> Formats.current().date(row.expectedOn())).width("8.5rem").grow(0))
                .column(GridColumn.text("dueOn", (PurchaseOrderRow row) -> row.dueOn() == null ? "" : Formats.current().date(row.dueOn())).width("8.5rem").grow(0))
                .column(GridColumn.text("buyer", PurchaseOrderRow::buyer).width("8rem").grow(0))
                .column(GridColumn.money("total", PurchaseOrderRow::total).width("8rem"))
                .column(currencies.size() > 1 ? currency : currency.optional())
                .column(GridColumn.chip("status", (PurchaseOrderRow row) -> OrderChips.of(row.status(), row.isLate(today)))
                        .width("9.5rem")
                        .options(PurchaseOrderStatus.class, "purchaseOrder.status")
                        .essential());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(ListState.of(event.getLocation().getQueryParameters(), PurchaseOrderList.SPEC));
        String wanted = event.getRouteParameters().get("id").orElse("");
        if (wanted.equals(open) && !wanted.isEmpty()) {
            return;
        }
        open = wanted;
        folio = "";
        if (wanted.isEmpty()) {
            closed();
        } else if (wanted.equals(RecordScreen.NEW)) {
            panel.begin();
            opened(0);
        } else {
            show(wanted);
        }
    }

    private void show(String id) {
        PurchaseOrder found = id.matches("\\d{1,18}") ? orders.find(Long.parseLong(id)).orElse(null) : null;
        if (found == null) {
            open = "";
            closed();
            Notify.problem(Problem.notFound("purchaseOrder", id));
            return;
        }
        folio = found.getFolio();
        panel.open(found);
        opened(found.getId());
    }

    private void opened(long id) {
        getContent().setDetail(panel);
        list.compact(true);
        list.yieldPrimary(true);
        list.markOpen(id);
    }

    private void closed() {
        getContent().setDetail(null);
        list.compact(false);
        list.yieldPrimary(false);
        list.markOpen(0);
    }

    private void saved(PurchaseOrder written) {
        boolean isNew = open.equals(RecordScreen.NEW);
        open = Long.toString(written.getId());
        folio = written.getFolio();
        list.refresh();
        list.markOpen(written.getId());
        if (isNew) {
            follow(list.state());
        }
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
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!open.isEmpty() && panel.isDirty()) {
            BeforeLeaveEvent.ContinueNavigationAction onward = event.postpone();
            Ask.beforeLeaving(
                    () -> {
                        panel.discard();
                        onward.proceed();
                    },
                    onward::cancel);
        }
    }

    @Override
    public String getPageTitle() {
        return (folio.isEmpty() ? translate("purchaseOrder.list") : folio) + " · Vitral";
    }
}
