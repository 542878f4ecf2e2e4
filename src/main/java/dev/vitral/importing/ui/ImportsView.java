package dev.vitral.importing.ui;

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
import dev.vitral.importing.ImportLine;
import dev.vitral.importing.ImportList;
import dev.vitral.importing.ImportSheets;
import dev.vitral.importing.ImportState;
import dev.vitral.importing.Imports;
import dev.vitral.jobs.Jobs;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.Caught;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.GridColumn;
import dev.vitral.shared.ui.ListScreen;
import dev.vitral.shared.ui.ListSource;
import dev.vitral.shared.ui.ListState;
import dev.vitral.shared.ui.Notify;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;

/** The imports, newest first, and one of them beside the list from mapping to undo (IMP-1). */
@Route("importar/:id?")
@Menu(title = "nav.imports", order = 490, icon = "upload")
@RolesAllowed(Roles.CLERK)
@StyleSheet("importing.css")
class ImportsView extends Composite<MasterDetailLayout> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String PATH = "importar";

    private final transient Imports imports;
    private final transient ImportSheets sheets;
    private final transient Jobs jobs;
    private final ListScreen<ImportLine> list;
    private String open = "";

    ImportsView(Imports imports, ImportSheets sheets, Jobs jobs) {
        this.imports = imports;
        this.sheets = sheets;
        this.jobs = jobs;
        this.list = new ListScreen<>("import", ImportList.SPEC, ListSource.of(imports::list, imports::count), ImportLine::id)
                .column(GridColumn.<ImportLine>text("fileName", ImportLine::fileName).grow(3).essential())
                .column(GridColumn.<ImportLine>text("kind", line -> translate("import.kind." + line.kind())).width("11rem").grow(0))
                .column(GridColumn.<ImportLine>chip("state", line -> ImportWords.chip(line.state())).options(ImportState.class, "import.state").essential())
                .column(GridColumn.<ImportLine>text("counts", ImportsView::counts).heading("outcome").grow(3))
                .column(GridColumn.<ImportLine>text("createdBy", ImportLine::createdBy).width("9rem").grow(0))
                .column(GridColumn.<ImportLine>time("createdAt", ImportLine::createdAt))
                .onOpen(line -> go(Long.toString(line.id())))
                .onNew(() -> UploadDialog.open(imports, sheets, this::uploaded))
                .onStateChanged(this::follow);
        MasterDetailLayout layout = getContent();
        layout.addClassName("record-screen");
        layout.setSizeFull();
        layout.setMaster(list);
        layout.setMasterSize("22rem", true);
        layout.setDetailSize("48rem");
        layout.setOverlaySize("100%");
        layout.setAnimationEnabled(false);
        layout.addBackdropClickListener(e -> go(""));
        layout.addDetailEscapePressListener(e -> go(""));
    }

    private static String counts(ImportLine line) {
        Formats formats = Formats.current();
        return translate("import.counts", formats.quantity(BigDecimal.valueOf(line.created())), formats.quantity(BigDecimal.valueOf(line.updated())),
                formats.quantity(BigDecimal.valueOf(line.unchanged())), formats.quantity(BigDecimal.valueOf(line.errors())));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(ListState.of(event.getLocation().getQueryParameters(), ImportList.SPEC));
        open = event.getRouteParameters().get("id").orElse("");
        if (open.isEmpty()) {
            closed();
        } else {
            show();
        }
    }

    private void show() {
        try {
            if (!open.matches("\\d{1,18}")) {
                throw Problem.notFound("import", open);
            }
            long id = Long.parseLong(open);
            getContent().setDetail(new ImportPanel(imports, sheets, jobs, imports.find(id), this::changed, () -> go("")));
            list.compact(true);
            list.markOpen(id);
        } catch (RuntimeException e) {
            open = "";
            closed();
            Notify.problem(Caught.problem(e));
        }
    }

    private void changed() {
        list.refresh();
        show();
    }

    private void uploaded(long id) {
        list.refresh();
        go(Long.toString(id));
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
        return translate("import.list") + " · Vitral";
    }
}
