package dev.vitral.catalog.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.vitral.catalog.CatalogData;
import dev.vitral.catalog.PriceChange;
import dev.vitral.catalog.PriceChangeKind;
import dev.vitral.catalog.PriceChangeLine;
import dev.vitral.catalog.PriceChangeLists;
import dev.vitral.catalog.PriceChangeOrder;
import dev.vitral.catalog.PriceChangeState;
import dev.vitral.catalog.PriceChanges;
import dev.vitral.catalog.SupplierDirectory;
import dev.vitral.jobs.Jobs;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.Chip;
import dev.vitral.shared.ui.GridColumn;
import dev.vitral.shared.ui.ListScreen;
import dev.vitral.shared.ui.ListSource;
import dev.vitral.shared.ui.ListState;
import dev.vitral.shared.ui.Notify;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Price changes: the list, a new one, and one with its rows, each at its own address (CAT-4). */
@Route("cambios-de-precio/:id?")
@Menu(title = "nav.priceChanges", order = 415, icon = "price")
@RolesAllowed(Roles.MANAGER)
@StyleSheet("catalog.css")
class PriceChangesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String PATH = "cambios-de-precio";
    private static final String NEW = "nuevo";

    private final PriceChanges changes;
    private final CatalogData data;
    private final SupplierDirectory suppliers;
    private final Jobs jobs;
    private String title = "";

    PriceChangesView(PriceChanges changes, CatalogData data, SupplierDirectory suppliers, Jobs jobs) {
        this.changes = changes;
        this.data = data;
        this.suppliers = suppliers;
        this.jobs = jobs;
        getContent().addClassName("price-changes");
        getContent().setSizeFull();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String wanted = event.getRouteParameters().get("id").orElse("");
        title = translate("priceChange.list");
        getContent().removeAll();
        if (wanted.equals(NEW)) {
            Map<String, String> given = new HashMap<>();
            event.getLocation().getQueryParameters().getParameters().forEach((name, values) -> given.put(name, values.getFirst()));
            PriceChangeForm form = new PriceChangeForm(data, suppliers, this::preview, () -> go(""));
            form.begin(given);
            getContent().add(form);
        } else if (wanted.isEmpty()) {
            list(ListState.of(event.getLocation().getQueryParameters(), PriceChangeLists.CHANGES));
        } else {
            Optional<PriceChange> found = wanted.matches("\\d{1,18}") ? changes.find(Long.parseLong(wanted)) : Optional.empty();
            found.ifPresentOrElse(this::sheet, () -> {
                list(ListState.ALL);
                Notify.problem(Problem.notFound("priceChange", wanted));
            });
        }
    }

    private void sheet(PriceChange change) {
        title = change.getFolio();
        getContent().add(new PriceChangeSheet(changes, jobs, change, () -> go("")));
    }

    private void preview(PriceChangeOrder order) {
        go(String.valueOf(changes.preview(order).getId()));
    }

    private static void go(String id) {
        UI.getCurrentOrThrow().navigate(id.isEmpty() ? PATH : PATH + "/" + id);
    }

    private void list(ListState state) {
        ListScreen<PriceChangeLine> list = new ListScreen<>(
                        "priceChange", PriceChangeLists.CHANGES, ListSource.of(changes::list, changes::count), PriceChangeLine::id)
                .column(GridColumn.code("folio", PriceChangeLine::folio).width("10rem").narrow("8.5rem").essential())
                .column(GridColumn.text("kind", (PriceChangeLine line) -> translate("priceChange.kind." + line.kind()))
                        .options(PriceChangeKind.class, "priceChange.kind")
                        .essential())
                .column(GridColumn.quantity("amount", PriceChangeLine::amount))
                .column(GridColumn.text("reason", PriceChangeLine::reason))
                .column(GridColumn.whole("products", PriceChangeLine::products))
                .column(GridColumn.chip("state", (PriceChangeLine line) -> new Chip(translate("priceChange.state." + line.state()), tone(line)))
                        .options(PriceChangeState.class, "priceChange.state")
                        .essential())
                .column(GridColumn.time("createdAt", PriceChangeLine::createdAt))
                .column(GridColumn.text("createdBy", PriceChangeLine::createdBy))
                .onOpen(line -> go(String.valueOf(line.id())))
                .onNew(() -> go(NEW));
        getContent().add(list);
        list.show(state);
    }

    private static Chip.Tone tone(PriceChangeLine line) {
        return line.state() == PriceChangeState.READY ? Chip.Tone.ATTENTION : Chip.Tone.NEUTRAL;
    }

    @Override
    public String getPageTitle() {
        return title + " · Vitral";
    }
}
