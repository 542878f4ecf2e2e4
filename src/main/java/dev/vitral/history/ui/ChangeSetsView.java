package dev.vitral.history.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.vitral.history.ChangeSet;
import dev.vitral.history.ChangeSetList;
import dev.vitral.history.ChangeSets;
import dev.vitral.jobs.Jobs;
import dev.vitral.shared.Problem;
import dev.vitral.shared.Roles;
import dev.vitral.shared.ui.Chip;
import dev.vitral.shared.ui.Formats;
import dev.vitral.shared.ui.GridColumn;
import dev.vitral.shared.ui.ListScreen;
import dev.vitral.shared.ui.ListSource;
import dev.vitral.shared.ui.ListState;
import dev.vitral.shared.ui.Notify;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;

/** What was done as one action, newest first; one beside it with what it changed and the way to undo it. */
@Route("cambios/:id?")
@Menu(title = "nav.changeSets", order = 610, icon = "history")
@RolesAllowed(Roles.CLERK)
class ChangeSetsView extends Composite<MasterDetailLayout> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String PATH = "cambios";

    private final transient ChangeSets sets;
    private final transient Jobs jobs;
    private final ListScreen<ChangeSet> list;
    private String open = "";

    ChangeSetsView(ChangeSets sets, Jobs jobs) {
        this.sets = sets;
        this.jobs = jobs;
        this.list = new ListScreen<>("changeSet", ChangeSetList.SPEC, ListSource.of(sets::list, sets::count), ChangeSet::id)
                .column(GridColumn.<ChangeSet>text("title", ChangeSet::title).grow(3).essential())
                .column(GridColumn.<ChangeSet>text("kind", set -> translate("changeSet.kind." + set.kind())).width("10rem").grow(0))
                .column(GridColumn.<ChangeSet>chip("state", ChangeSetsView::chip)
                        .options(Map.of("DONE", translate("changeSet.state.DONE"), "UNDONE", translate("changeSet.state.UNDONE"))))
                .column(GridColumn.<ChangeSet>text("records", ChangeSetsView::records).width("7rem").grow(0))
                .column(GridColumn.<ChangeSet>text("user", ChangeSet::user).width("9rem").grow(0))
                .column(GridColumn.<ChangeSet>time("at", ChangeSet::at).essential())
                .onOpen(set -> go(Long.toString(set.id())))
                .onStateChanged(this::follow);
        MasterDetailLayout layout = getContent();
        layout.addClassName("record-screen");
        layout.setSizeFull();
        layout.setMaster(list);
        layout.setMasterSize("24rem", true);
        layout.setDetailSize("38rem");
        layout.setOverlaySize("100%");
        layout.setAnimationEnabled(false);
        layout.addBackdropClickListener(e -> go(""));
        layout.addDetailEscapePressListener(e -> go(""));
    }

    private static Chip chip(ChangeSet set) {
        return set.undone() ? new Chip(translate("changeSet.state.UNDONE"), Chip.Tone.ATTENTION) : new Chip(translate("changeSet.state.DONE"), Chip.Tone.GOOD);
    }

    private static String records(ChangeSet set) {
        return set.records() == null ? "" : Formats.current().whole(set.records());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(ListState.of(event.getLocation().getQueryParameters(), ChangeSetList.SPEC));
        String wanted = event.getRouteParameters().get("id").orElse("");
        if (wanted.equals(open) && !wanted.isEmpty()) {
            return;
        }
        open = wanted;
        if (wanted.isEmpty()) {
            closed();
        } else {
            show(wanted);
        }
    }

    private void show(String id) {
        try {
            ChangeSet set = (id.matches("\\d{1,18}") ? sets.find(Long.parseLong(id)) : Optional.<ChangeSet>empty())
                    .orElseThrow(() -> Problem.notFound("changeSet", id));
            getContent().setDetail(new ChangeSetPanel(sets, jobs, set, this::undone, () -> go("")));
            list.compact(true);
            list.markOpen(set.id());
        } catch (RuntimeException e) {
            open = "";
            closed();
            Notify.problem(e);
        }
    }

    /** The set is another one now, and its undo stands above it. */
    private void undone() {
        list.refresh();
        show(open);
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
        return translate("changeSet.list") + " · Vitral";
    }
}
