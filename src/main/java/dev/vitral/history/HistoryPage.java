package dev.vitral.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a record's history, newest first.
 *
 * @param next revision before which the next page begins, absent when this is the oldest
 */
public record HistoryPage(List<Change> changes, @Nullable Long next) {}
