package dev.vitral.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import dev.vitral.shared.ListSpec;
import dev.vitral.shared.Problem;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The grid that every list of the product is: title and count, search, filters under the headings, order by any sorted columns, rows read lazily from the
 * database, totals, saved views and columns as each user likes them, rows marked and worked on at once, and what to say when there are none or they can't be
 * read. Texts stand under {@code <name>.list}, {@code <name>.new}, {@code <name>.empty}, {@code <name>.<column>}. See docs/decisions/0004-screen-kit.md.
 */
public final class ListScreen<R> extends Div {
    private final String name;
    private final ListSpec<R> spec;
    private final boolean summed;
    private final ListHeader header;
    private final Grid<R> grid = new Grid<>();
    private final ListRows<R> rows;
    private final ListColumns<R> columns;
    private final FilterRow<R> filters;
    private final FilterChips chips = new FilterChips(this::change);
    private final ListFoot<R> foot;
    private final ListMarks<R> marks;
    private final ListOrders<R> orders;
    private final ViewKeeper keeper;
    private final ViewsMenu views;
    private final ListHands<R> hands;
    private final Div failure = new Div();

    private ListState state = ListState.ALL;
    private boolean showing;
    private @Nullable Runnable create;
    private Consumer<ListState> stateChanged = changed -> {};

    /** A list of that name over its specification; {@code id} tells rows apart. */
    public ListScreen(String name, ListSpec<R> spec, ListSource<R> source, ToLongFunction<R> id) {
        this.name = name;
        this.spec = spec;
        this.summed = source.sums() || !spec.summed().isEmpty();
        this.header = new ListHeader(name, this::searched, this::entered, wanted -> change(state.withTrash(wanted)));
        this.filters = new FilterRow<>(grid, this::filtered);
        this.rows = new ListRows<>(grid, source, id, failed -> fail(Caught.problem(failed)));
        this.columns = new ListColumns<>(name, grid, filters, spec);
        this.marks = new ListMarks<>(grid, rows, id, this::marked);
        this.foot = new ListFoot<>(grid, spec, marks);
        this.orders = new ListOrders<>(grid, sorts -> reorder(state.withSorts(sorts)));
        this.keeper = new ViewKeeper(name, spec, columns, this::state, this::change, this::viewChanged);
        this.views = new ViewsMenu(keeper, columns);
        this.hands = new ListHands<>(grid, rows, columns, marks, id);
        addClassName("list-screen");
        grid.addClassName("list-grid");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setColumnReorderingAllowed(true);
        grid.setSizeFull();
        columns.onFit(narrow -> marks.markable(!narrow));
        marks.onDone(this::refresh);
        failure.setVisible(false);
        failure.addClassName("list-failure");
        header.narrowing(chips);
        header.addAction(views);
        add(header, grid, failure, foot);
    }

    /** Adds a column; the list's specification says whether it sorts and filters. */
    public ListScreen<R> column(GridColumn<R> column) {
        columns.add(column);
        return this;
    }

    /** What opening a row does. */
    public ListScreen<R> onOpen(Consumer<R> action) {
        hands.onOpen(action);
        return this;
    }

    /** The one primary action; its label stands under {@code <name>.new}. */
    public ListScreen<R> onNew(Runnable action) {
        this.create = action;
        header.primary(translate(name + ".new"), action);
        return this;
    }

    /** Offers the way to what is out of use. */
    public ListScreen<R> withTrash() {
        header.offerTrash();
        return this;
    }

    /** Adds a further action beside the primary one: an export, a menu. */
    public ListScreen<R> withAction(Component component) {
        header.addAction(component);
        return this;
    }

    /** Offers something to be done with the rows that are marked. */
    public ListScreen<R> bulk(BulkAction action) {
        marks.offer(action);
        return this;
    }

    /** Enter in the search opens at once the row that has exactly that text in one of these columns: a code typed, a barcode scanned. */
    public ListScreen<R> opensExactly(String... byColumns) {
        hands.opensExactly(List.of(byColumns));
        return this;
    }

    /** Hears of another search, filter, order, so that the URL follows. */
    public ListScreen<R> onStateChanged(Consumer<ListState> listener) {
        this.stateChanged = listener;
        return this;
    }

    /** Edits rows by that editor. */
    void editedBy(RowEditor<R, ?> rowEditor) {
        hands.editedBy(rowEditor);
    }

    Grid<R> grid() {
        return grid;
    }

    ListSpec<R> spec() {
        return spec;
    }

    /** What the list shows now. */
    public ListState state() {
        return state;
    }

    /** What is shown at present: the request without its page, the columns in their order, the rows marked. What an export writes. */
    public Shown<R> shown() {
        return rows.shown(name, columns.chosen(), marks.isEmpty() ? null : marks.selection());
    }

    /** Shows that; reads nothing again when it is shown already. */
    public void show(ListState asked) {
        boolean first = !showing;
        ListState wanted = keeper.opening(asked);
        if (!first && wanted.equals(state)) {
            return;
        }
        display(wanted);
        if (first) {
            views.fill();
        }
    }

    private void display(ListState wanted) {
        state = wanted;
        filters.show(wanted.filters());
        header.show(wanted);
        orders.show(wanted.sorts());
        marks.clear();
        refresh();
    }

    /** Reads the rows again. */
    public void refresh() {
        showing = true;
        filters.clearProblems();
        chips.show(state, filters);
        try {
            foot.show(rows.count(state.request().withTotals(summed)));
            failure.setVisible(false);
            grid.setVisible(true);
            header.show(rows.total());
            grid.setEmptyStateComponent(StateMessage.nothing(name, state, () -> change(state.cleared()), create));
            rows.show();
        } catch (RuntimeException e) {
            fail(Caught.problem(e));
        }
    }

    /** Marks the row of the record that is open beside the list; 0 for none. */
    public void markOpen(long record) {
        hands.markOpen(record);
    }

    /** Gives the focus back to the row that was opened: the grid loses it when columns go. */
    void focusOpen() {
        if (hands.isAtOpen()) {
            grid.getElement().executeJs("setTimeout(() => document.activeElement === document.body && this._itemsFocusable?.focus(), 150)");
        }
    }

    /** Leaves out what isn't essential while a record is open beside the list. */
    public void compact(boolean little) {
        columns.beside(little);
        setClassName("compact", little);
    }

    /** Leaves the primary look to the record that is open. */
    public void yieldPrimary(boolean yielded) {
        header.yieldPrimary(yielded);
    }

    private void searched(String text) {
        change(state.withQuery(text));
    }

    private void filtered() {
        change(state.withFilters(filters.texts()));
    }

    private void change(ListState wanted) {
        if (!wanted.equals(state)) {
            display(wanted);
            views.show();
            stateChanged.accept(wanted);
        }
    }

    private void viewChanged() {
        if (showing) {
            views.fill();
        }
    }

    private void reorder(ListState wanted) {
        if (!wanted.equals(state)) {
            state = wanted;
            rows.restart(wanted.request().withTotals(summed));
            views.show();
            stateChanged.accept(wanted);
        }
    }

    /** A code or barcode ended by Enter opens its record; anything else searches, and opens what it finds if that is one row alone. */
    void entered(String text) {
        if (text.isBlank()) {
            return;
        }
        try {
            if (hands.openExactly(text.strip())) {
                header.selectSearch();
                return;
            }
        } catch (RuntimeException e) {
            Notify.problem(e);
            return;
        }
        change(state.withQuery(text));
        hands.openOnly();
    }

    /** Called by {@code grid.js} for a key that means something to the cell or row that has the focus. */
    @ClientCallable
    void key(String key) {
        String copied = pressed(key);
        if (!copied.isEmpty()) {
            getElement().executeJs("window.vitralGrid.write($0)", copied);
        }
    }

    String pressed(String key) {
        return hands.key(key);
    }

    private void marked() {
        foot.show(rows.total());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (event.isInitialAttach()) {
            ListTools.offer(event.getUI(), this);
        }
        event.getUI().getPage().addJavaScript("grid.js");
        getElement().executeJs("const wait = () => window.vitralGrid ? window.vitralGrid.watch(this, $0) : setTimeout(wait, 50); wait()", grid.getElement());
    }

    private void fail(Problem problem) {
        boolean atFilter = filters.show(problem);
        header.hideCount();
        foot.none();
        failure.setVisible(!atFilter);
        grid.setVisible(atFilter);
        if (atFilter) {
            grid.setEmptyStateComponent(new StateMessage("alert", translate("list.unreadable"), Caught.text(problem),
                    new Button(translate("list.clear"), e -> change(state.cleared()))));
            rows.none();
        } else {
            failure.removeAll();
            failure.add(new StateMessage("alert", translate("list.failed"), Caught.text(problem), new Button(translate("list.retry"), e -> refresh())));
        }
    }
}
