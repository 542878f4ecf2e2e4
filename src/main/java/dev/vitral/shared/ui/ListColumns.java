package dev.vitral.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.shared.Registration;
import dev.vitral.shared.ListColumn;
import dev.vitral.shared.ListSpec;
import java.util.LinkedHashMap;
import java.util.Map;

/** The columns of a list's grid: how they look, sort and filter, and which of them stay where there is little room. */
final class ListColumns<R> {
    /** Below this width of the window, in px, only essential columns fit. */
    private static final int NARROW = 700;

    private final String name;
    private final Grid<R> grid;
    private final FilterRow<R> filters;
    private final ListSpec<R> spec;
    private final Map<Grid.Column<R>, GridColumn<R>> columns = new LinkedHashMap<>();
    private boolean beside;
    private boolean narrow;

    ListColumns(String name, Grid<R> grid, FilterRow<R> filters, ListSpec<R> spec) {
        this.name = name;
        this.grid = grid;
        this.filters = filters;
        this.spec = spec;
        grid.addAttachListener(e -> watch(e.getUI().getPage()));
    }

    void add(GridColumn<R> column) {
        ListColumn sort = spec.columns().get(column.name());
        String heading = translate(name + "." + column.heading());
        Grid.Column<R> shown = grid.addColumn(LitRenderer.<R>of("<span class=\"${item.c}\" title=\"${item.h}\">${item.t}</span>")
                        .withProperty("t", column::text)
                        .withProperty("h", column::hover)
                        .withProperty("c", column::css))
                .setKey(column.name())
                .setHeader(heading)
                .setWidth(column.width(false))
                .setFlexGrow(column.grow())
                .setResizable(true)
                .setSortable(sort != null && sort.sortable());
        if (column.look() == GridColumn.Look.NUMBER) {
            shown.setTextAlign(ColumnTextAlign.END);
        }
        columns.put(shown, column);
        ListColumn filter = spec.columns().get(column.filter());
        if (filter != null) {
            filters.add(shown, filter, column, heading);
        }
    }

    /** A record stands beside the list, or not any more. */
    void beside(boolean record) {
        beside = record;
        fit();
    }

    private void watch(Page page) {
        var details = page.getExtendedClientDetails();
        narrow = details != null && details.getWindowInnerWidth() > 0 && details.getWindowInnerWidth() < NARROW;
        fit();
        Registration resizing = page.addBrowserWindowResizeListener(e -> {
            narrow = e.getWidth() < NARROW;
            fit();
        });
        grid.addDetachListener(e -> {
            resizing.remove();
            e.unregisterListener();
        });
    }

    private void fit() {
        columns.forEach((shown, column) -> {
            shown.setVisible(!narrow && !beside || column.isEssential());
            shown.setWidth(column.width(narrow));
        });
    }
}
