package dev.vitral.shared;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The tables that a question to a list needs: its own with as much of the others as it compares with. */
final class ListTables {
    private ListTables() {}

    static String of(ListSpec<?> spec, Stream<ListColumn> columns) {
        List<ListColumn> used = columns.toList();
        if (used.stream().anyMatch(column -> column.side() == null && !spec.isOwn(column))) {
            return spec.from();
        }
        Set<String> joins = new LinkedHashSet<>();
        used.stream().map(ListColumn::side).filter(Objects::nonNull).forEach(side -> joins.add(join(side)));
        return spec.countFrom() + String.join("", joins);
    }

    static String join(ListColumn.Side side) {
        return " JOIN " + side.table() + " ON " + side.on();
    }
}
