package dev.vitral.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListSpec;
import dev.vitral.shared.Lists;
import dev.vitral.shared.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The grid that every list of the product is: title and count, search, filters under the headings, order by any sorted column, rows read lazily from the
 * database, and what to say when there are none or they can't be read. Texts stand under {@code <name>.list}, {@code <name>.new}, {@code <name>.empty},
 * {@code <name>.<column>}. See docs/decisions/0004-screen-kit.md.
 */
public final class ListScreen<R> extends Div {
    private static final int PAGE = 50;

    private final String name;
    private final ListSpec<R> spec;
    private final ToLongFunction<R> id;
    private final CursorPages<R> pages;
    private final ListHeader header;
    private final Grid<R> grid = new Grid<>();
    private final ListColumns<R> columns;
    private final FilterRow<R> filters;
    private final Div failure = new Div();
    private final Span total = new Span();
    private final Map<Long, R> seen = new LinkedHashMap<>();

    private ListState state = ListState.ALL;
    private long opened;
    private boolean showing;
    private @Nullable Runnable create;
    private Consumer<R> open = row -> {};
    private Consumer<ListState> stateChanged = changed -> {};

    /** A list of that name over its specification; {@code id} tells rows apart. */
    public ListScreen(String name, ListSpec<R> spec, ListSource<R> source, ToLongFunction<R> id) {
        this.name = name;
        this.spec = spec;
        this.id = id;
        this.pages = new CursorPages<>(source, state.request());
        this.header = new ListHeader(name, text -> change(state.withQuery(text)), wanted -> change(state.withTrash(wanted)));
        this.filters = new FilterRow<>(grid, this::filtered);
        this.columns = new ListColumns<>(name, grid, filters, spec);
        addClassName("list-screen");
        grid.addClassName("list-grid");
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setPageSize(PAGE);
        grid.setColumnReorderingAllowed(true);
        grid.setSizeFull();
        ((GridSingleSelectionModel<R>) grid.getSelectionModel()).setDeselectAllowed(false);
        grid.addSelectionListener(e -> e.getFirstSelectedItem().filter(row -> e.isFromClient()).ifPresent(open));
        grid.addSortListener(e -> sorted(e.getSortOrder()));
        grid.setItems(new CallbackDataProvider<R, Void>(
                query -> read(query.getOffset(), query.getLimit()).stream(), query -> (int) pages.total().count(), row -> id.applyAsLong(row)));
        new GridKeys<>(grid, row -> open.accept(row), () -> opened != 0);
        total.addClassName("list-total");
        failure.setVisible(false);
        failure.addClassName("list-failure");
        add(header, grid, failure, total);
    }

    /** Adds a column; the list's specification says whether it sorts and filters. */
    public ListScreen<R> column(GridColumn<R> column) {
        columns.add(column);
        return this;
    }

    /** What opening a row does. */
    public ListScreen<R> onOpen(Consumer<R> action) {
        this.open = action;
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

    /** Hears of another search, filter, order, so that the URL follows. */
    public ListScreen<R> onStateChanged(Consumer<ListState> listener) {
        this.stateChanged = listener;
        return this;
    }

    ListSpec<R> spec() {
        return spec;
    }

    /** What the list shows now. */
    public ListState state() {
        return state;
    }

    /** Shows that; reads nothing again when it is shown already. */
    public void show(ListState wanted) {
        if (showing && wanted.equals(state)) {
            return;
        }
        state = wanted;
        filters.show(wanted.filters());
        header.show(wanted);
        Grid.Column<R> by = wanted.sort().isEmpty() ? null : grid.getColumnByKey(wanted.sort());
        grid.sort(by == null ? List.of() : List.of(new GridSortOrder<>(by, wanted.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
        refresh();
    }

    /** Reads the rows again. */
    public void refresh() {
        showing = true;
        filters.clearProblems();
        pages.restart(state.request());
        try {
            show(pages.total());
        } catch (RuntimeException e) {
            fail(Caught.problem(e));
        }
    }

    /** Marks the row of the record that is open beside the list; 0 for none. */
    public void markOpen(long record) {
        opened = record;
        R row = seen.get(record);
        if (row == null) {
            grid.deselectAll();
        } else {
            grid.select(row);
        }
    }

    /** Gives the focus back to the row that was opened: the grid loses it when columns go. */
    void focusOpen() {
        grid.getElement().executeJs("setTimeout(() => document.activeElement === document.body && this._itemsFocusable?.focus(), 150)");
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

    private void filtered() {
        change(state.withFilters(filters.texts()));
    }

    private void change(ListState wanted) {
        if (!wanted.equals(state)) {
            state = wanted;
            header.show(wanted);
            refresh();
            stateChanged.accept(wanted);
        }
    }

    private void sorted(List<GridSortOrder<R>> orders) {
        String by = orders.isEmpty() ? "" : orders.getFirst().getSorted().getKey();
        ListState wanted = state.withSort(by, !orders.isEmpty() && orders.getFirst().getDirection() == SortDirection.DESCENDING);
        if (!wanted.equals(state)) {
            state = wanted;
            pages.restart(wanted.request());
            stateChanged.accept(wanted);
        }
    }

    private List<R> read(int offset, int limit) {
        try {
            List<R> rows = pages.rows(offset, limit);
            if (offset == 0) {
                seen.clear();
            }
            rows.forEach(row -> seen.put(id.applyAsLong(row), row));
            if (seen.containsKey(opened)) {
                grid.select(seen.get(opened));
            }
            return rows;
        } catch (RuntimeException e) {
            fail(Caught.problem(e));
            return List.of();
        }
    }

    private void show(ListPage.Total counted) {
        failure.setVisible(false);
        grid.setVisible(true);
        header.show(counted);
        total.setText(translate("list.total", (counted.estimate() ? "~" : "") + Formats.current().whole(counted.count())));
        grid.setEmptyStateComponent(nothing());
        if (counted.estimate()) {
            // Scrolling goes on for as long as there are rows, a bounded jump at a time, since a jump costs the rows it passes over.
            grid.getLazyDataView().setItemCountEstimate(Lists.EXACT_TOTAL);
            grid.getLazyDataView().setItemCountEstimateIncrease(Lists.EXACT_TOTAL);
        } else {
            grid.getLazyDataView().setItemCountCallback(query -> (int) counted.count());
        }
        grid.getDataProvider().refreshAll();
    }

    private void showNoRows(StateMessage why) {
        failure.setVisible(false);
        grid.setVisible(true);
        grid.setEmptyStateComponent(why);
        header.hideCount();
        total.setText("");
        grid.getLazyDataView().setItemCountCallback(query -> 0);
        grid.getDataProvider().refreshAll();
    }

    private StateMessage nothing() {
        if (state.isNarrowed()) {
            return new StateMessage("search", translate("list.noMatch"), translate("list.noMatch.text"),
                    new Button(translate("list.clear"), e -> show(cleared())));
        }
        if (state.trash()) {
            return new StateMessage("trash", translate("list.noTrash"), translate("list.noTrash.text"));
        }
        Button[] ways = create == null ? new Button[0] : new Button[] {new Button(translate(name + ".new"), Icons.of("plus"), e -> create.run())};
        return new StateMessage("empty", translate(name + ".empty"), translate(name + ".empty.text"), ways);
    }

    private ListState cleared() {
        ListState all = state.cleared();
        stateChanged.accept(all);
        return all;
    }

    private void fail(Problem problem) {
        if (filters.show(problem)) {
            showNoRows(new StateMessage("alert", translate("list.unreadable"), Caught.text(problem), new Button(translate("list.clear"), e -> show(cleared()))));
            return;
        }
        grid.setVisible(false);
        header.hideCount();
        total.setText("");
        failure.removeAll();
        failure.add(new StateMessage("alert", translate("list.failed"), Caught.text(problem), new Button(translate("list.retry"), e -> refresh())));
        failure.setVisible(true);
    }
}
