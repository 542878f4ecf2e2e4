package dev.vitral.production.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
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
import dev.vitral.production.OffcutList;
import dev.vitral.production.OffcutRow;
import dev.vitral.production.OffcutState;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.Chip;
import dev.vitral.shared.ui.GridColumn;
import dev.vitral.shared.ui.ListScreen;
import dev.vitral.shared.ui.ListSource;
import dev.vitral.shared.ui.ListState;
import dev.vitral.shared.ui.Notify;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The offcuts, what can be used first, and one of them to be corrected, labelled or thrown away (QUO-11). */
@Route("retazos/:id?")
@Menu(title = "nav.offcuts", order = 215, icon = "offcuts")
@RolesAllowed(Roles.CLERK)
@StyleSheet("production.css")
class OffcutsView extends Composite<MasterDetailLayout> implements BeforeEnterObserver, HasDynamicTitle {
    static final String PATH = "retazos";
    private static final String NEW = "nuevo";

    private final OffcutDoors doors;
    private final ListScreen<OffcutRow> list;
    private String open = "";

    OffcutsView(OffcutDoors doors) {
        this.doors = doors;
        this.list = list(doors).onOpen(row -> go(Long.toString(row.id()))).onNew(() -> go(NEW)).onStateChanged(this::follow);
        list.withAction(new OffcutPapers(doors.labels(), () -> list.state().request()));
        MasterDetailLayout layout = getContent();
        layout.addClassName("record-screen");
        layout.setSizeFull();
        layout.setMaster(list);
        layout.setMasterSize("24rem", true);
        layout.setDetailSize("32rem");
        layout.setOverlaySize("100%");
        layout.setAnimationEnabled(false);
        layout.addBackdropClickListener(e -> go(""));
        layout.addDetailEscapePressListener(e -> go(""));
    }

    private static ListScreen<OffcutRow> list(OffcutDoors doors) {
        Map<String, String> warehouses = new LinkedHashMap<>();
        doors.warehouses().inUse().forEach(it -> warehouses.put(it.getCode(), it.getName()));
        return new ListScreen<>("offcut", OffcutList.SPEC, ListSource.of(doors.offcuts()::list, doors.offcuts()::count), OffcutRow::id)
                .column(GridColumn.code("code", OffcutRow::code).width("7.5rem").narrow("6.5rem").essential())
                .column(GridColumn.code("productCode", OffcutRow::productCode).width("7rem").narrow("4.9rem").essential())
                .column(GridColumn.text("productDescription", OffcutRow::productDescription).grow(2))
                .column(GridColumn.text("colour", OffcutRow::colour).width("6.5rem").grow(0))
                .column(GridColumn.text("longestMm", OffcutRow::size).width("8rem").narrow("6.5rem").grow(0).essential())
                .column(GridColumn.chip("state", (OffcutRow row) -> chip(row.state())).width("8rem").options(OffcutState.class, "offcut.state").essential())
                .column(GridColumn.text("place", OffcutRow::place).width("7rem").grow(1))
                .column(GridColumn.money("value", OffcutRow::value).width("7rem"))
                .column(GridColumn.text("source", OffcutRow::source).width("8.5rem").grow(0))
                .column(GridColumn.text("taker", OffcutRow::taker).width("8.5rem").grow(0).optional())
                .column(GridColumn.quantity("lengthMm", OffcutRow::lengthMm).width("6.5rem").optional())
                .column(GridColumn.quantity("widthMm", OffcutRow::widthMm).width("6.5rem").optional())
                .column(GridColumn.quantity("heightMm", OffcutRow::heightMm).width("6.5rem").optional())
                .column(GridColumn.text("warehouse", OffcutRow::warehouse).width("7rem").grow(0).options(warehouses).optional())
                .column(GridColumn.time("createdAt", OffcutRow::createdAt).optional());
    }

    static Chip chip(OffcutState state) {
        return new Chip(translate("offcut.state." + state), switch (state) {
            case AVAILABLE -> Chip.Tone.GOOD;
            case SET_ASIDE -> Chip.Tone.INFO;
            case USED, SCRAPPED -> Chip.Tone.NEUTRAL;
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(ListState.of(event.getLocation().getQueryParameters(), OffcutList.SPEC));
        String wanted = event.getRouteParameters().get("id").orElse("");
        if (!wanted.equals(open) || wanted.isEmpty()) {
            show(wanted);
        }
    }

    private void show(String wanted) {
        Optional<OffcutRow> found = wanted.matches("\\d{1,18}") ? doors.offcuts().find(Long.parseLong(wanted)) : Optional.empty();
        boolean blank = wanted.equals(NEW);
        if (found.isEmpty() && !blank && !wanted.isEmpty()) {
            Notify.problem(Problem.notFound("offcut", wanted));
        }
        open = found.isPresent() || blank ? wanted : "";
        @Nullable Component detail = found.isPresent() || blank ? new OffcutPanel(doors, found.orElse(null), this::changed, () -> go("")) : null;
        getContent().setDetail(detail);
        list.compact(detail != null);
        list.yieldPrimary(detail != null);
        list.markOpen(found.map(OffcutRow::id).orElse(0L));
    }

    /** Stays at the one that was changed or is new. */
    private void changed(OffcutRow row) {
        list.refresh();
        String id = Long.toString(row.id());
        if (open.equals(id)) {
            show(id);
        } else {
            go(id);
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
    public String getPageTitle() {
        return translate("offcut.list") + " · Vitral";
    }
}
