package dev.vitral.shared.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.ListSort;
import java.util.List;
import java.util.function.Consumer;

/** The order of a list by the headings of its grid: a click sorts by one column, a click with Shift by one more. */
final class ListOrders<R> {
    private final Grid<R> grid;
    private boolean showing;

    ListOrders(Grid<R> grid, Consumer<List<ListSort>> sorted) {
        this.grid = grid;
        grid.setMultiSort(true, Grid.MultiSortPriority.APPEND, true);
        grid.addSortListener(e -> {
            if (!showing) {
                sorted.accept(e.getSortOrder().stream()
                        .map(order -> new ListSort(order.getSorted().getKey(), order.getDirection() == SortDirection.DESCENDING))
                        .limit(ListRequest.MOST_ORDERS)
                        .toList());
            }
        });
    }

    /** Shows that order at the headings; keys of columns that the grid doesn't have are ordered by unseen. */
    void show(List<ListSort> sorts) {
        showing = true;
        try {
            grid.sort(sorts.stream()
                    .filter(sort -> grid.getColumnByKey(sort.column()) != null)
                    .map(sort -> new GridSortOrder<>(grid.getColumnByKey(sort.column()), sort.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING))
                    .toList());
        } finally {
            showing = false;
        }
    }
}
