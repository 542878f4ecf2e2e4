package dev.vitral.stock.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import dev.vitral.shared.ListSpec;
import dev.vitral.shared.Problem;
import dev.vitral.shared.ui.ListScreen;
import dev.vitral.shared.ui.ListState;
import dev.vitral.shared.ui.Notify;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** A list of documents and, beside it, the one that is open or the form of a new one: {@code path}, {@code path/7}, {@code path/nuevo}. */
abstract class PanelScreen<R> extends Composite<MasterDetailLayout> implements BeforeEnterObserver, HasDynamicTitle {
    static final String NEW = "nuevo";

    private final String path;
    private final String name;
    private final ListSpec<R> spec;
    private final ListScreen<R> list;
    private String open = "";

    PanelScreen(String path, String name, ListSpec<R> spec, ListScreen<R> list, ToLongFunction<R> id) {
        this.path = path;
        this.name = name;
        this.spec = spec;
        this.list = list;
        list.onOpen(row -> go(Long.toString(id.applyAsLong(row)))).onStateChanged(this::follow);
        MasterDetailLayout layout = getContent();
        layout.addClassName("record-screen");
        layout.setSizeFull();
        layout.setMaster(list);
        layout.setMasterSize("24rem", true);
        layout.setDetailSize("35rem");
        layout.setOverlaySize("100%");
        layout.setAnimationEnabled(false);
        layout.addBackdropClickListener(e -> go(""));
        layout.addDetailEscapePressListener(e -> go(""));
    }

    /** The panel of the document of that id. */
    abstract Optional<Component> panel(long id);

    /** The form of a new one; none where there is no such thing. */
    Optional<Component> blank() {
        return Optional.empty();
    }

    final ListScreen<R> list() {
        return list;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(ListState.of(event.getLocation().getQueryParameters(), spec));
        String wanted = event.getRouteParameters().get("id").orElse("");
        if (!wanted.isEmpty() && wanted.equals(open)) {
            return;
        }
        reopen(wanted);
    }

    /** Shows what is open again as it is now. */
    final void reopen() {
        list.refresh();
        reopen(open);
    }

    private void reopen(String wanted) {
        open = wanted;
        Optional<Component> shown = wanted.equals(NEW) ? blank() : wanted.matches("\\d{1,18}") ? panel(Long.parseLong(wanted)) : Optional.empty();
        if (shown.isEmpty() && !wanted.isEmpty()) {
            Notify.problem(Problem.notFound(name, wanted));
            open = "";
        }
        getContent().setDetail(shown.orElse(null));
        list.compact(shown.isPresent());
        list.yieldPrimary(shown.isPresent());
        list.markOpen(shown.isPresent() && !wanted.equals(NEW) ? Long.parseLong(wanted) : 0);
    }

    /** Leads to the document of that id, to {@link #NEW}, or with an empty one back to the list. */
    final void go(String id) {
        UI.getCurrentOrThrow().navigate(id.isEmpty() ? path : path + "/" + id, list.state().parameters());
    }

    private void follow(ListState state) {
        String at = open.isEmpty() ? path : path + "/" + open;
        UI.getCurrentOrThrow().getPage().getHistory().replaceState(null, new Location(at, state.parameters()));
    }

    @Override
    public String getPageTitle() {
        return translate(name + ".list") + " · Vitral";
    }
}
