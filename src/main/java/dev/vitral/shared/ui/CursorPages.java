package dev.vitral.shared.ui;

import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Reads a list page by page and remembers the cursors of what it has read, so that scrolling on costs the same at the millionth row as at the first:
 * a page starts from the nearest remembered row at or before it.
 */
final class CursorPages<R> {
    private final ListSource<R> source;
    /** Rows passed to the cursor behind them. */
    private final NavigableMap<Integer, String> cursors = new TreeMap<>();

    private ListRequest request;

    CursorPages(ListSource<R> source, ListRequest request) {
        this.source = source;
        this.request = request;
    }

    /** Starts over, for another filter or order or because rows have changed. */
    void restart(ListRequest newRequest) {
        request = newRequest;
        cursors.clear();
    }

    /** The rows from {@code offset} on, at most {@code limit}. */
    List<R> rows(int offset, int limit) {
        Map.Entry<Integer, String> near = cursors.floorEntry(offset);
        ListRequest page = near == null
                ? request.at(offset, limit, null)
                : request.at(offset - near.getKey(), limit, near.getValue());
        ListPage<R> read = source.page(page);
        if (!read.items().isEmpty()) {
            cursors.put(offset + read.items().size(), read.cursors().getLast());
        }
        return read.items();
    }

    ListPage.Total total() {
        return source.total(request);
    }
}
