package dev.vitral.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.shared.Registration;
import dev.vitral.shared.ListColumn;
import dev.vitral.shared.ListSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The columns of a list's grid: how they look, sort and filter, where the user has put them, and which of them stay where there is little room. */
final class ListColumns<R> {
    /** Below this width of the window, in px, only essential columns fit. */
    private static final int NARROW = 700;
    /** Below this one there is not room for all: those come last that the list names last. */
    private static final int TIGHT = 1024;

    private final String name;
    private final Grid<R> grid;
    private final FilterRow<R> filters;
    private final ListSpec<R> spec;
    private final Map<String, GridColumn<R>> columns = new LinkedHashMap<>();
    private final Map<String, ColumnPlace> places = new LinkedHashMap<>();
    private Runnable moved = () -> {};
    private Consumer<Boolean> fitted = little -> {};
    private boolean beside;
    private boolean narrow;
    private int window = TIGHT;

    ListColumns(String name, Grid<R> grid, FilterRow<R> filters, ListSpec<R> spec) {
        this.name = name;
        this.grid = grid;
        this.filters = filters;
        this.spec = spec;
        grid.addAttachListener(e -> watch(e.getUI().getPage()));
        grid.addColumnReorderListener(e -> {
            if (e.isFromClient()) {
                reordered(e.getColumns().stream().map(Grid.Column::getKey).toList());
                moved.run();
            }
        });
        grid.addColumnResizeListener(e -> {
            if (e.isFromClient() && !narrow && !beside) {
                resized();
                moved.run();
            }
        });
    }

    /** Hears of columns that the user has chosen, dragged or widened. */
    void onMoved(Runnable listener) {
        moved = listener;
    }

    /** Hears whether there is little room, whenever that is found out. */
    void onFit(Consumer<Boolean> listener) {
        fitted = listener;
    }

    void add(GridColumn<R> column) {
        ListColumn sort = spec.columns().get(column.name());
        String heading = heading(column);
        Grid.Column<R> shown = grid.addColumn(LitRenderer.<R>of("<span class=\"${item.c}\" title=\"${item.h}\">${item.t}</span>")
                        .withProperty("t", column::text)
                        .withProperty("h", column::hover)
                        .withProperty("c", column::css))
                .setKey(column.name())
                .setHeader(heading)
                .setResizable(true)
                .setSortable(sort != null && sort.sortable());
        if (column.look() == GridColumn.Look.NUMBER) {
            shown.setTextAlign(ColumnTextAlign.END);
        }
        columns.put(column.name(), column);
        places.put(column.name(), own(column));
        ListColumn filter = spec.columns().get(column.filter());
        if (filter != null) {
            filters.add(shown, filter, column, heading);
        }
        fit();
    }

    private String heading(GridColumn<R> column) {
        return translate(name + "." + column.heading());
    }

    private static ColumnPlace own(GridColumn<?> column) {
        return new ColumnPlace(column.name(), !column.isOptional(), "");
    }

    /** Headings by column name, in the present order. */
    Map<String, String> headings() {
        Map<String, String> headings = new LinkedHashMap<>();
        places.keySet().forEach(column -> headings.put(column, heading(columns.get(column))));
        return headings;
    }

    /** The columns that are chosen, in their order, whatever the room there is for them. */
    List<GridColumn<R>> chosen() {
        return places.values().stream().filter(ColumnPlace::shown).map(place -> columns.get(place.name())).toList();
    }

    /** The columns to be seen at present, in their order. */
    List<GridColumn<R>> visible() {
        return places.keySet().stream().filter(column -> grid.getColumnByKey(column).isVisible()).map(columns::get).toList();
    }

    /** The column of that key. */
    GridColumn<R> column(String key) {
        return columns.get(key);
    }

    /** Where the columns stand; empty when they stand as the list has them. */
    List<ColumnPlace> places() {
        return isOwn() ? List.of() : List.copyOf(places.values());
    }

    /** Where all columns stand, those of the list's own places too. */
    List<ColumnPlace> all() {
        return List.copyOf(places.values());
    }

    private boolean isOwn() {
        return List.copyOf(places.values()).equals(columns.values().stream().map(ListColumns::own).toList());
    }

    /** Puts the columns there; columns that the places don't know come last, as the list has them. */
    void arrange(List<ColumnPlace> wanted) {
        Map<String, ColumnPlace> arranged = new LinkedHashMap<>();
        wanted.stream().filter(place -> columns.containsKey(place.name())).forEach(place -> arranged.put(place.name(), place));
        columns.values().forEach(column -> arranged.putIfAbsent(column.name(), own(column)));
        places.clear();
        places.putAll(arranged);
        if (arranged.values().stream().noneMatch(ColumnPlace::shown)) {
            columns.values().stream().filter(column -> !column.isOptional()).forEach(column -> places.put(column.name(), own(column)));
        }
        grid.setColumnOrder(places.keySet().stream().map(grid::getColumnByKey).toList());
        fit();
    }

    private void reordered(List<String> keys) {
        List<String> order = new ArrayList<>(keys.stream().filter(places::containsKey).toList());
        places.keySet().stream().filter(column -> !order.contains(column)).forEach(order::add);
        Map<String, ColumnPlace> before = new LinkedHashMap<>(places);
        places.clear();
        order.forEach(column -> places.put(column, before.get(column)));
    }

    private void resized() {
        places.replaceAll((key, place) -> {
            Grid.Column<R> shown = grid.getColumnByKey(key);
            boolean own = shown.getWidth() == null || shown.getWidth().equals(columns.get(key).width(false));
            return own ? place : new ColumnPlace(key, place.shown(), shown.getWidth());
        });
    }

    /** A record stands beside the list, or not any more. */
    void beside(boolean record) {
        beside = record;
        fit();
    }

    private void watch(Page page) {
        var details = page.getExtendedClientDetails();
        if (details != null && details.getWindowInnerWidth() > 0) {
            measured(details.getWindowInnerWidth());
        } else {
            measured(TIGHT);
        }
        Registration resizing = page.addBrowserWindowResizeListener(e -> measured(e.getWidth()));
        grid.addDetachListener(e -> {
            resizing.remove();
            e.unregisterListener();
        });
    }

    private void measured(int width) {
        window = width;
        narrow = width < NARROW;
        fit();
        fitted.accept(narrow);
    }

    private void fit() {
        boolean little = narrow || beside;
        Set<String> leftOut = little || window >= TIGHT || !isOwn() ? Set.of() : ListRoom.leftOut(columns.values(), window);
        places.values().forEach(place -> {
            GridColumn<R> column = columns.get(place.name());
            Grid.Column<R> shown = grid.getColumnByKey(place.name());
            boolean dragged = !place.width().isEmpty() && !narrow;
            shown.setVisible(little ? column.isEssential() : place.shown() && !leftOut.contains(place.name()));
            shown.setWidth(dragged ? place.width() : column.width(little));
            shown.setFlexGrow(dragged ? 0 : column.grow());
        });
        List<Grid.Column<R>> shown = places.keySet().stream().map(grid::getColumnByKey).filter(Grid.Column::isVisible).toList();
        if (shown.stream().noneMatch(column -> column.getFlexGrow() > 0)) {
            shown.forEach(column -> column.setFlexGrow(1));
        }
    }
}
