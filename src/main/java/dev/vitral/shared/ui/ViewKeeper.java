package dev.vitral.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.router.QueryParameters;
import dev.vitral.shared.ListSpec;
import dev.vitral.shared.Problem;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which saved view a list shows, and what the list remembers of its user when it shows none (docs/decisions/0008). */
final class ViewKeeper {
    private final String list;
    private final ListSpec<?> spec;
    private final ListColumns<?> columns;
    private final Supplier<ListState> present;
    private final Consumer<ListState> change;
    private final Runnable viewChanged;
    private ListMemory memory = ListMemory.NONE;
    private @Nullable ListView view;
    private boolean known;

    /** {@code state} tells what the list shows, {@code change} shows something else, {@code viewChanged} hears of another view, or the same not as saved. */
    ViewKeeper(
            String list, ListSpec<?> spec, ListColumns<?> columns, Supplier<ListState> state, Consumer<ListState> change, Runnable viewChanged) {
        this.list = list;
        this.spec = spec;
        this.columns = columns;
        this.present = state;
        this.change = change;
        this.viewChanged = viewChanged;
        columns.onMoved(this::moved);
    }

    /** The bean that keeps the views, whichever screen the list is on. */
    private static ListViews store() {
        return Instantiator.get(UI.getCurrentOrThrow()).getOrCreate(ListViews.class);
    }

    /** What to show when the list is asked for {@code wanted}: a view's own search and filters, the view to begin with, or just that. */
    ListState opening(ListState wanted) {
        boolean first = !known;
        if (first) {
            memory = store().memory(list);
            columns.arrange(memory.columns());
            known = true;
        }
        long id = wanted.view() == 0 && first && wanted.equals(ListState.ALL) ? beginning() : wanted.view();
        if (id == 0) {
            leave();
            return wanted;
        }
        if (view != null && view.id() == id) {
            return wanted;
        }
        ListView found = store().find(list, id).orElse(null);
        if (found == null) {
            if (wanted.view() != 0) {
                Notify.problem(Problem.notFound("view", id));
            }
            leave();
            return wanted.withView(0);
        }
        take(found);
        return wanted.withView(0).equals(ListState.ALL) ? state(found) : wanted;
    }

    private long beginning() {
        return memory.start() != 0 ? memory.start() : memory.last();
    }

    private ListState state(ListView shown) {
        return ListState.of(QueryParameters.fromString(shown.query()), spec).withView(shown.id());
    }

    private void take(ListView taken) {
        view = taken;
        columns.arrange(taken.columns().isEmpty() ? memory.columns() : taken.columns());
        viewChanged.run();
    }

    private void leave() {
        if (view != null) {
            view = null;
            columns.arrange(memory.columns());
            viewChanged.run();
        }
    }

    /** Shows the view that the user chose, and remembers it; one that a link opened is not remembered. */
    void open(ListView wanted) {
        remember(memory.withLast(wanted.id()));
        take(wanted);
        change.accept(state(wanted));
    }

    /** Shows the list without a view. */
    void openNone() {
        remember(memory.withLast(0));
        leave();
        change.accept(ListState.ALL);
    }

    private void moved() {
        if (view == null) {
            remember(memory.withColumns(columns.places()));
        }
        viewChanged.run();
    }

    /** Puts the columns as the user has chosen; none as the list has them. */
    void arrange(List<ColumnPlace> places) {
        columns.arrange(places);
        moved();
    }

    private void remember(ListMemory newMemory) {
        if (!newMemory.equals(memory)) {
            memory = newMemory;
            store().remember(list, newMemory);
        }
    }

    @Nullable ListView view() {
        return view;
    }

    List<ListView> all() {
        return store().views(list);
    }

    /** Whether the list shows something else than its view says. */
    boolean isChanged() {
        return view != null && (!state(view).equals(present.get()) || !view.columns().isEmpty() && !view.columns().equals(columns.all()));
    }

    boolean isStart() {
        return view != null && memory.start() == view.id();
    }

    /** Makes the view the one that the list opens with, or not any more. */
    void begin(boolean wanted) {
        remember(memory.withStart(wanted ? Objects.requireNonNull(view).id() : 0));
    }

    /** Saves what the list shows as a view of that name, shared with that role. */
    void saveAs(String name, @Nullable String role) {
        kept(store().save(list, new ListView(0, 0, name, "", role, true, shownQuery(), columns.all())));
    }

    /** Gives the view another name, another role. */
    void rename(String name, @Nullable String role) {
        kept(store().save(list, Objects.requireNonNull(view).named(name, role)));
    }

    /** Writes what the list shows over the view. */
    void overwrite() {
        kept(store().save(list, Objects.requireNonNull(view).showing(shownQuery(), columns.all())));
    }

    private String shownQuery() {
        return present.get().withView(0).parameters().getQueryString();
    }

    private void kept(ListView saved) {
        view = saved;
        remember(memory.withLast(saved.id()));
        change.accept(present.get().withView(saved.id()));
        viewChanged.run();
    }

    /** Deletes the view; what it shows stays. Gives back what puts it back. */
    Runnable delete() {
        ListView gone = Objects.requireNonNull(view);
        store().delete(list, gone.id());
        view = null;
        remember(memory.withLast(0).withStart(memory.start() == gone.id() ? 0 : memory.start()));
        change.accept(present.get().withView(0));
        viewChanged.run();
        return () -> open(store().restore(list, gone.id()));
    }
}
