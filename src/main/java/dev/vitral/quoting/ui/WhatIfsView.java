package dev.vitral.quoting.ui;

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
import dev.vitral.jobs.Jobs;
import dev.vitral.quoting.WhatIf;
import dev.vitral.quoting.WhatIfLine;
import dev.vitral.quoting.WhatIfLists;
import dev.vitral.quoting.WhatIfOrder;
import dev.vitral.quoting.WhatIfState;
import dev.vitral.quoting.WhatIfs;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.Chip;
import dev.vitral.shared.ui.GridColumn;
import dev.vitral.shared.ui.ListScreen;
import dev.vitral.shared.ui.ListSource;
import dev.vitral.shared.ui.ListState;
import dev.vitral.shared.ui.Notify;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** Scenarios: the list, a new one, and one with its quotations, each at its own address (QUO-15). */
@Route("escenarios/:id?")
@Menu(title = "nav.whatIfs", order = 115, icon = "scenarios")
@RolesAllowed(Roles.MANAGER)
@StyleSheet("quoting.css")
class WhatIfsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String PATH = "escenarios";
    private static final String NEW = "nuevo";

    private final WhatIfs whatIfs;
    private final Choices choices;
    private final CatalogData data;
    private final Jobs jobs;
    private String title = "";

    WhatIfsView(WhatIfs whatIfs, Choices choices, CatalogData data, Jobs jobs) {
        this.whatIfs = whatIfs;
        this.choices = choices;
        this.data = data;
        this.jobs = jobs;
        getContent().addClassName("what-ifs");
        getContent().setSizeFull();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String wanted = event.getRouteParameters().get("id").orElse("");
        title = translate("whatIf.list");
        getContent().removeAll();
        if (wanted.equals(NEW)) {
            getContent().add(new WhatIfForm(choices, data, this::begin, () -> go("")));
        } else if (wanted.isEmpty()) {
            list(ListState.of(event.getLocation().getQueryParameters(), WhatIfLists.SCENARIOS));
        } else {
            Optional<WhatIf> found = wanted.matches("\\d{1,18}") ? whatIfs.find(Long.parseLong(wanted)) : Optional.empty();
            found.ifPresentOrElse(this::sheet, () -> {
                list(ListState.ALL);
                Notify.problem(Problem.notFound("whatIf", wanted));
            });
        }
    }

    private void sheet(WhatIf whatIf) {
        title = whatIf.getFolio();
        getContent().add(new WhatIfSheet(whatIfs, jobs, whatIf, quote -> UI.getCurrentOrThrow().navigate("cotizaciones/" + quote), () -> go("")));
    }

    private void begin(WhatIfOrder order) {
        go(String.valueOf(whatIfs.create(order).getId()));
    }

    private static void go(String id) {
        UI.getCurrentOrThrow().navigate(id.isEmpty() ? PATH : PATH + "/" + id);
    }

    private void list(ListState state) {
        ListScreen<WhatIfLine> list = new ListScreen<>("whatIf", WhatIfLists.SCENARIOS, ListSource.of(whatIfs::list, whatIfs::count), WhatIfLine::id)
                .column(GridColumn.code("folio", WhatIfLine::folio).width("10rem").narrow("8.5rem").essential())
                .column(GridColumn.text("title", WhatIfLine::title).grow(2).essential())
                .column(GridColumn.whole("quotes", WhatIfLine::quotes))
                .column(GridColumn.money("oldTotal", WhatIfLine::oldTotal))
                .column(GridColumn.money("newTotal", WhatIfLine::newTotal))
                .column(GridColumn.chip("state", WhatIfsView::state).options(WhatIfState.class, "whatIf.state").essential())
                .column(GridColumn.time("createdAt", WhatIfLine::createdAt))
                .column(GridColumn.text("createdBy", WhatIfLine::createdBy))
                .onOpen(line -> go(String.valueOf(line.id())))
                .onNew(() -> go(NEW));
        getContent().add(list);
        list.show(state);
    }

    private static Chip state(WhatIfLine line) {
        return new Chip(translate("whatIf.state." + line.state()), line.state() == WhatIfState.READY ? Chip.Tone.ATTENTION : Chip.Tone.NEUTRAL);
    }

    @Override
    public String getPageTitle() {
        return title + " · Vitral";
    }
}
