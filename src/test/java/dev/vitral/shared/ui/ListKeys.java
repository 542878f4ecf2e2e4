package dev.vitral.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Presses keys on a list as {@code grid.js} tells them. */
public final class ListKeys {
    private ListKeys() {}

    /** Presses a key; gives back what it copies. */
    public static String press(Component list, String key) {
        return ((ListScreen<?>) list).pressed(key);
    }

    /** Types or scans into the search and ends it by Enter. */
    public static void enter(Component list, String text) {
        ((ListScreen<?>) list).entered(text);
    }

    /** Presses Enter in the row that is edited. */
    public static void saveRow(Component list) {
        ((ListScreen<?>) list).pressed("save");
    }

    /** Pastes rows of a spreadsheet, as {@code grid.js} hands them over. */
    public static void paste(Component table, String text) {
        ObjectNode data = JsonNodeFactory.instance.objectNode().put("event.detail", text);
        table.getElement().getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(table.getElement(), "vitral-paste", data));
    }

    /** Marks the row at that place. */
    public static void mark(Component list, int row) {
        markRow((ListScreen<?>) list, row);
    }

    private static <R> void markRow(ListScreen<R> list, int row) {
        list.grid().select(list.grid().getLazyDataView().getItem(row));
    }
}
