package dev.vitral.shared;

import java.util.List;

/**
 * Rows of a list.
 *
 * @param items the rows
 * @param cursors for each row what {@link ListRequest#after} takes to go on behind it
 */
public record ListPage<R>(List<R> items, List<String> cursors) {
    /** How many rows there are: exact to 10,000, beyond that the figure is an estimate. */
    public record Total(long count, boolean estimate) {}
}
