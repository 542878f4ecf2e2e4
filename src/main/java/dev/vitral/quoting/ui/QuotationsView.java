package dev.vitral.quoting.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.vitral.history.RecordHistory;
import dev.vitral.quoting.ApprovalState;
import dev.vitral.quoting.Approvals;
import dev.vitral.quoting.PriceBridges;
import dev.vitral.quoting.Quotation;
import dev.vitral.quoting.QuotationList;
import dev.vitral.quoting.QuotationPaper;
import dev.vitral.quoting.QuotationRow;
import dev.vitral.quoting.QuotationStatus;
import dev.vitral.quoting.Quotations;
import dev.vitral.quoting.QuoteExplanations;
import dev.vitral.quoting.QuotePolicies;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Idempotency;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.Ask;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.GridColumn;
import dev.vitral.shared.ui.ListScreen;
import dev.vitral.shared.ui.ListSource;
import dev.vitral.shared.ui.ListState;
import dev.vitral.shared.ui.Notify;
import dev.vitral.shared.ui.RecordScreen;
import jakarta.annotation.security.RolesAllowed;

/** The quotations, newest first, and one of them being written or looked at. */
@Route("cotizaciones/:id?")
@Menu(title = "nav.quotations", order = 110, icon = "quotes")
@RolesAllowed(Roles.CLERK)
@StyleSheet("quoting.css")
class QuotationsView extends Composite<MasterDetailLayout> implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    private static final String PATH = "cotizaciones";

    private final Quotations quotations;
    private final ListScreen<QuotationRow> list;
    private final QuotationPanel panel;
    private String open = "";
    private String folio = "";

    QuotationsView(Quotations quotations, QuotationPaper paper, Choices choices, Idempotency idempotency, RecordHistory history, PriceBridges bridges,
            QuoteExplanations explanations, QuotePolicies policies, CustomerDesk desk, Approvals approvals) {
        this.quotations = quotations;
        this.list = list(quotations).onOpen(row -> go(Long.toString(row.id()))).onNew(() -> go(RecordScreen.NEW)).onStateChanged(this::follow);
        if (CurrentUser.manages()) {
            list.withTrash();
        }
        this.panel = new QuotationPanel(quotations, paper, choices, idempotency, history, bridges, explanations, policies, new CustomerBar(desk), new ApprovalBar(approvals, list::refresh), this::saved, () -> go(""));
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

    private static ListScreen<QuotationRow> list(Quotations quotations) {
        return new ListScreen<>("quotation", QuotationList.SPEC, ListSource.of(quotations::list, quotations::count), QuotationRow::id)
                .column(GridColumn.code("folio", QuotationRow::folio).width("8.25rem").narrow("8.5rem").essential())
                .column(GridColumn.text("customerName", QuotationRow::customerName).width("6rem").narrow("4.5rem").grow(3).essential())
                .column(GridColumn.text("jobSite", QuotationRow::jobSite).grow(2))
                .column(GridColumn.text("date", (QuotationRow row) -> Formats.current().date(row.date())).width("8.5rem").grow(0))
                .column(GridColumn.text("validUntil", (QuotationRow row) -> Formats.current().date(row.validUntil())).width("8.5rem").grow(0))
                .column(GridColumn.text("seller", QuotationRow::seller).width("8rem").grow(0))
                .column(GridColumn.money("total", QuotationRow::total).width("8rem"))
                .column(GridColumn.chip("status", (QuotationRow row) -> QuotationChips.of(row))
                        .width("8rem")
                        .narrow("7.75rem")
                        .options(QuotationStatus.class, "field.status")
                        .essential())
                .column(GridColumn.text("approval", (QuotationRow row) -> row.approval() == null ? null : translate("quoteApproval.state." + row.approval()))
                        .options(ApprovalState.class, "quoteApproval.state")
                        .width("8rem")
                        .grow(0)
                        .optional());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(ListState.of(event.getLocation().getQueryParameters(), QuotationList.SPEC));
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
        Quotation found = id.matches("\\d{1,18}") ? quotations.find(Long.parseLong(id)).orElse(null) : null;
        if (found == null) {
            open = "";
            closed();
            Notify.problem(Problem.notFound("quotation", id));
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

    private void saved(Quotation written) {
        boolean another = !open.equals(Long.toString(written.getId()));
        open = Long.toString(written.getId());
        folio = written.getFolio();
        list.refresh();
        list.markOpen(written.getId());
        if (another) {
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
        return (folio.isEmpty() ? translate("quotation.list") : folio) + " · Vitral";
    }
}
