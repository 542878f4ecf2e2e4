package dev.vitral.shared.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.ListSelection;
import dev.vitral.shared.Lists;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The rows of a list's grid, read lazily while it scrolls. */
final class ListRows<R> {
    private static final int PAGE = 50;

    private final Grid<R> grid;
    private final ListSource<R> source;
    private final CursorPages<R> pages;
    private final ToLongFunction<R> id;
    private final Consumer<RuntimeException> failed;
    private final Map<Long, R> seen = new LinkedHashMap<>();
    private ListRequest request = ListState.ALL.request();
    private ListPage.Total total = new ListPage.Total(0, false);

    ListRows(Grid<R> grid, ListSource<R> source, ToLongFunction<R> id, Consumer<RuntimeException> failed) {
        this.grid = grid;
        this.source = source;
        this.pages = new CursorPages<>(source, request);
        this.id = id;
        this.failed = failed;
        grid.setPageSize(PAGE);
        grid.setItems(new CallbackDataProvider<R, Void>(
                query -> read(query.getOffset(), query.getLimit()).stream(), query -> (int) total.count(), row -> id.applyAsLong(row)));
    }

    /** Counts the rows of another request; the grid reads them after {@link #show}. */
    ListPage.Total count(ListRequest wanted) {
        restart(wanted);
        total = source.total(wanted);
        return total;
    }

    /** Starts over in another order: as many rows as before. */
    void restart(ListRequest wanted) {
        request = wanted;
        pages.restart(wanted);
    }

    /** Lets the grid read what was counted. */
    void show() {
        if (total.estimate()) {
            // Scrolling goes on for as long as there are rows, a bounded jump at a time, since a jump costs the rows it passes over.
            grid.getLazyDataView().setItemCountEstimate(Lists.EXACT_TOTAL);
            grid.getLazyDataView().setItemCountEstimateIncrease(Lists.EXACT_TOTAL);
        } else {
            grid.getLazyDataView().setItemCountCallback(query -> (int) total.count());
        }
        // A row redrawn before the grid has read it again would be drawn as it was.
        seen.clear();
        grid.getDataProvider().refreshAll();
    }

    /** Shows no rows. */
    void none() {
        total = new ListPage.Total(0, false);
        grid.getLazyDataView().setItemCountCallback(query -> 0);
        grid.getDataProvider().refreshAll();
    }

    ListPage.Total total() {
        return total;
    }

    ListRequest request() {
        return request;
    }

    Shown<R> shown(String list, List<GridColumn<R>> columns, @Nullable ListSelection marked) {
        return new Shown<>(list, request, columns, marked, source, id);
    }

    /** The row of that record, if the grid has read it. */
    Optional<R> row(long record) {
        return Optional.ofNullable(seen.get(record));
    }

    /** The row of that record is drawn anew. */
    void redraw(long record) {
        row(record).ifPresent(row -> grid.getDataProvider().refreshItem(row));
    }

    /** The first rows of the list, at most {@code most}, whatever the grid has read of them. */
    List<R> first(int most) {
        List<R> rows = new ArrayList<>();
        String after = null;
        while (rows.size() < most) {
            ListPage<R> page = source.page(request.at(0, Math.min(most - rows.size(), ListRequest.LARGEST_PAGE), after));
            rows.addAll(page.items());
            if (page.items().isEmpty()) {
                return rows;
            }
            after = page.cursors().getLast();
        }
        return rows;
    }

    /** These rows in the order in which the list has read them. */
    List<R> inOrder(Collection<R> chosen) {
        Map<Long, Integer> places = new HashMap<>();
        seen.keySet().forEach(record -> places.put(record, places.size()));
        return chosen.stream().sorted(Comparator.comparingInt(row -> places.getOrDefault(id.applyAsLong(row), Integer.MAX_VALUE))).toList();
    }

    /** The rows with exactly that text in that column, two at most. */
    List<R> exactly(String column, String text) {
        return source.page(ListRequest.first(2).where(Map.of(column, text))).items();
    }

    private List<R> read(int offset, int limit) {
        try {
            List<R> rows = pages.rows(offset, limit);
            if (offset == 0) {
                seen.clear();
            }
            rows.forEach(row -> seen.put(id.applyAsLong(row), row));
            return rows;
        } catch (RuntimeException e) {
            failed.accept(e);
            return List.of();
        }
    }
}
