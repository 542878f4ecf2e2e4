package dev.vitral.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import dev.vitral.shared.CurrentUser;
import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListSelection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The rows that are marked in a list, one by one or all that match, and what can be done with them; stands in the list's last line. */
final class ListMarks<R> extends Div {
    private final Grid<R> grid;
    private final ListRows<R> rows;
    private final ToLongFunction<R> id;
    private final Runnable changed;
    private final Span count = new Span();
    private final Button all = new Button();
    private final MenuBar menu = new MenuBar();
    private final List<BulkAction> actions = new ArrayList<>();
    private boolean whole;

    ListMarks(Grid<R> grid, ListRows<R> rows, ToLongFunction<R> id, Runnable changed) {
        this.grid = grid;
        this.rows = rows;
        this.id = id;
        this.changed = changed;
        addClassName("list-marks");
        getElement().setAttribute("role", "status");
        all.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        all.addClickListener(e -> markAll());
        Button none = new Button(translate("list.marks.none"), e -> clear());
        none.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        menu.addThemeVariants(MenuBarVariant.SMALL);
        add(count, all, menu, none);
        setVisible(false);
    }

    /** Rows are marked by a box each, where there is room for it. */
    void markable(boolean wanted) {
        GridMultiSelectionModel<R> model = wanted && !(grid.getSelectionModel() instanceof GridMultiSelectionModel<R>)
                ? (GridMultiSelectionModel<R>) grid.setSelectionMode(Grid.SelectionMode.MULTI)
                : null;
        if (model != null) {
            model.setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.HIDDEN);
            model.setDragSelect(true);
            model.addMultiSelectionListener(e -> {
                if (e.isFromClient()) {
                    whole = false;
                }
                show();
            });
        } else if (!wanted) {
            grid.setSelectionMode(Grid.SelectionMode.NONE);
            whole = false;
            show();
        }
    }

    void offer(BulkAction action) {
        actions.add(action);
    }

    /** Marks the row, or not any more. */
    void toggle(R row) {
        if (!(grid.getSelectionModel() instanceof GridMultiSelectionModel<R> model)) {
            return;
        }
        whole = false;
        if (model.isSelected(row)) {
            model.deselect(row);
        } else {
            model.select(row);
        }
    }

    /** Marks all rows that match, those not yet read too. */
    void markAll() {
        grid.deselectAll();
        whole = rows.total().count() > 0;
        show();
    }

    /** Marks none. */
    void clear() {
        whole = false;
        grid.deselectAll();
        show();
    }

    boolean isEmpty() {
        return !whole && grid.getSelectedItems().isEmpty();
    }

    /** What is marked, as services take it. */
    ListSelection selection() {
        Set<Long> ids = grid.getSelectedItems().stream().map(id::applyAsLong).collect(Collectors.toSet());
        return whole ? ListSelection.all(rows.request()) : ListSelection.of(rows.request(), ids);
    }

    /** The rows marked, at most {@code most}, in the order of the list as far as it was read. */
    List<R> marked(int most) {
        return whole ? rows.first(most) : rows.inOrder(grid.getSelectedItems()).stream().limit(most).toList();
    }

    private void show() {
        boolean empty = isEmpty();
        setVisible(!empty);
        grid.setClassName("whole", whole);
        if (!empty) {
            ListPage.Total total = rows.total();
            String found = (total.estimate() ? "~" : "") + Formats.current().whole(total.count());
            int marked = grid.getSelectedItems().size();
            count.setText(whole ? translate("list.marks.whole", found) : translate("list.marks", marked));
            all.setText(translate("list.marks.all", found));
            all.setVisible(!whole && marked < total.count());
            fillMenu();
        }
        changed.run();
    }

    private void fillMenu() {
        menu.removeAll();
        actions.stream()
                .filter(action -> action.trash() == rows.request().deleted() && (action.role() == null || CurrentUser.has(action.role())))
                .forEach(action -> menu.addItem(action.title(), e -> new BulkDialog(action, selection(), changedRows).open()));
        menu.setVisible(!menu.getItems().isEmpty());
    }

    private Runnable changedRows = () -> {};

    /** What happens when an action has changed rows. */
    void onDone(Runnable refresh) {
        changedRows = () -> {
            clear();
            refresh.run();
        };
    }
}
