package dev.vitral.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import dev.vitral.shared.BusinessRecord;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A list and, beside it, the record that is open: {@code productos}, {@code productos/123}, {@code productos/nuevo}, the list's search, filters and order in
 * the query. A view of a module extends it and hands over the list, the form and the service's methods; its route ends in {@code /:id?}.
 */
public class RecordScreen<R, T extends BusinessRecord> extends Composite<MasterDetailLayout>
        implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    /** The route parameter that names the record. */
    public static final String ID = "id";
    /** What stands for the id of a record that isn't yet saved. */
    public static final String NEW = "nuevo";

    private static final long NONE = 0;
    private static final long UNSAVED = -1;

    private final String path;
    private final String name;
    private final ListScreen<R> list;
    private final RecordForm<T> form;
    private final ToLongFunction<R> id;
    private final RecordActions<T> actions;
    private final RecordPanel<T> panel;
    private long open = NONE;
    private @Nullable T record;

    /** A screen at that path; {@code id} tells a row's record. */
    protected RecordScreen(
            String path, ListScreen<R> list, ToLongFunction<R> id, RecordForm<T> form, RecordActions<T> actions) {
        this.path = path;
        this.name = form.name();
        this.list = list;
        this.form = form;
        this.id = id;
        this.actions = actions;
        this.panel = new RecordPanel<>(form, actions, this::saved, this::close);
        list.onOpen(row -> go(String.valueOf(id.applyAsLong(row)))).onStateChanged(this::follow);
        if (actions.blank() != null) {
            list.onNew(() -> go(NEW));
        }
        if (CurrentUser.manages()) {
            list.withTrash();
        }
        MasterDetailLayout layout = getContent();
        layout.addClassName("record-screen");
        layout.setSizeFull();
        layout.setMaster(list);
        layout.setMasterSize("24rem", true);
        layout.setDetailSize("35rem");
        layout.setOverlaySize("100%");
        layout.setAnimationEnabled(false);
        layout.addBackdropClickListener(e -> close());
        Shortcuts.addShortcutListener(this, this::close, Key.ESCAPE).allowBrowserDefault().allowEventPropagation();
    }

    /** Lets these properties, each a column of the same name, be edited in the row; {@code rowForm} is another form of the same kind, whose fields go there. */
    protected final void edits(RecordForm<T> rowForm, String... properties) {
        list.editedBy(new RowEditor<>(list.grid(), id, rowForm, actions, List.of(properties), this::edited, list::focusOpen));
    }

    /** Shows the open record as it is after a deed of the module's own, which asked for what was typed to be saved first. */
    protected final void reopen() {
        edited();
    }

    private void edited() {
        list.refresh();
        if (open > NONE && !panel.isDirty()) {
            actions.find().apply(open).ifPresent(panel::open);
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        list.show(ListState.of(event.getLocation().getQueryParameters(), list.spec()));
        String wanted = event.getRouteParameters().get(ID).orElse("");
        if (wanted.isEmpty()) {
            closed();
        } else if (wanted.equals(NEW) && actions.blank() != null) {
            show(UNSAVED, actions.blank().get());
        } else {
            show(wanted);
        }
    }

    private void show(String wanted) {
        Optional<T> found = wanted.matches("\\d{1,18}") ? actions.find().apply(Long.parseLong(wanted)) : Optional.empty();
        found.ifPresentOrElse(it -> show(it.getId(), it), () -> {
            closed();
            Notify.problem(Problem.notFound(name, wanted));
        });
    }

    private void show(long id, T shown) {
        if (open != id || id == UNSAVED) {
            panel.open(shown);
        }
        open = id;
        record = shown;
        boolean fromList = getContent().getDetail() == null && id != UNSAVED;
        getContent().setDetail(panel);
        list.compact(true);
        list.yieldPrimary(true);
        list.markOpen(id);
        if (fromList) {
            list.focusOpen();
        }
    }

    private void closed() {
        open = NONE;
        record = null;
        getContent().setDetail(null);
        list.compact(false);
        list.yieldPrimary(false);
        list.markOpen(NONE);
    }

    private void close() {
        if (open != NONE) {
            go("");
        }
    }

    private void go(String id) {
        if (!id.equals(String.valueOf(open))) {
            UI.getCurrentOrThrow().navigate(id.isEmpty() ? path : path + "/" + id, list.state().parameters());
        }
    }

    private void saved(T written) {
        boolean isNew = open == UNSAVED;
        record = written;
        open = written.getId();
        list.refresh();
        if (isNew) {
            UI.getCurrentOrThrow().navigate(path + "/" + open, list.state().parameters());
        }
        list.markOpen(open);
    }

    /** Lets the URL follow the list without a step in the browser's history. */
    private void follow(ListState state) {
        String at = open == NONE ? path : path + "/" + (open == UNSAVED ? NEW : String.valueOf(open));
        UI.getCurrentOrThrow().getPage().getHistory().replaceState(null, new Location(at, state.parameters()));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (open != NONE && panel.isDirty()) {
            BeforeLeaveEvent.ContinueNavigationAction onward = event.postpone();
            Ask.beforeLeaving(
                    () -> {
                        panel.discard();
                        onward.proceed();
                    },
                    () -> {
                        onward.cancel();
                        list.markOpen(open);
                    });
        }
    }

    @Override
    public String getPageTitle() {
        String title = record == null || !record.isSaved() ? translate(name + ".list") : form.title(record);
        return title + " · Vitral";
    }
}
