package dev.vitral.shared.ui;

import java.util.List;

/**
 * How a user left a list.
 *
 * @param columns chosen, in order; empty for the list's own
 * @param last the view last opened, or 0
 * @param start the view that the list opens with, or 0
 */
public record ListMemory(List<ColumnPlace> columns, long last, long start) {
    /** Of a list never touched. */
    public static final ListMemory NONE = new ListMemory(List.of(), 0, 0);

    public ListMemory {
        columns = List.copyOf(columns);
    }

    ListMemory withColumns(List<ColumnPlace> newColumns) {
        return new ListMemory(newColumns, last, start);
    }

    ListMemory withLast(long view) {
        return new ListMemory(columns, view, start);
    }

    ListMemory withStart(long view) {
        return new ListMemory(columns, last, view);
    }
}
