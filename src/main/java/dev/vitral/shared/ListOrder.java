package dev.vitral.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The order of one request: its keys and, after them, the list's identity in the direction of the last key.
 *
 * @param id expression of the identity
 */
record ListOrder(List<Key> keys, String id) {
    /** What a row's identity is called in the statements. */
    static final String ID = "sort_id_";

    /** One key. */
    record Key(ListColumn column, boolean down) {}

    static ListOrder of(ListSpec<?> spec, ListRequest request) {
        List<Key> keys = request.orders().isEmpty()
                ? List.of(own(spec, request))
                : request.orders().stream().map(sort -> new Key(spec.column(sort.column()), sort.descending())).toList();
        keys.stream().map(Key::column).filter(column -> !column.sortable()).findFirst().ifPresent(column -> {
            throw Problem.invalid(column.name(), "list.notSortable", column.name());
        });
        ListColumn.Side side = keys.getFirst().column().side();
        return new ListOrder(keys, side == null ? spec.id() : side.key());
    }

    /** That of which a range is asked for, so that its index serves filter and order; else the list's own. */
    private static Key own(ListSpec<?> spec, ListRequest request) {
        ListColumn column = spec.columns().values().stream()
                .filter(c -> c.sortable() && c.isRange() && !request.filters().getOrDefault(c.name(), "").isBlank())
                .findFirst()
                .orElseGet(() -> spec.column(spec.order()));
        return new Key(column, spec.descending());
    }

    static String alias(int key) {
        return "sort_key_" + (key == 0 ? "" : key);
    }

    ListColumn by() {
        return keys.getFirst().column();
    }

    boolean isSingle() {
        return keys.size() == 1;
    }

    /** The first key alone. */
    ListOrder first() {
        return new ListOrder(List.of(keys.getFirst()), id);
    }

    /** Identity and keys of the order, to select. */
    String selected() {
        return id + " AS " + ID + IntStream.range(0, keys.size()).mapToObj(i -> ", " + keys.get(i).column().sql() + " AS " + alias(i)).collect(Collectors.joining());
    }

    /** The same by their names. */
    String named() {
        return ID + IntStream.range(0, keys.size()).mapToObj(i -> ", " + alias(i)).collect(Collectors.joining());
    }

    String clause() {
        String ordered = IntStream.range(0, keys.size()).mapToObj(i -> alias(i) + direction(keys.get(i).down())).collect(Collectors.joining(", "));
        boolean tied = keys.stream().noneMatch(key -> key.column().unique());
        return " ORDER BY " + ordered + (tied ? ", " + ID + direction(keys.getLast().down()) : "");
    }

    private static String direction(boolean down) {
        return down ? " DESC" : "";
    }

    /** Rows behind the cursor. NULL sorts first upward and last downward, as MariaDB orders it. */
    String behind(ListCursor cursor, List<Object> params) {
        List<String> ways = new ArrayList<>();
        List<Object> before = new ArrayList<>();
        StringBuilder same = new StringBuilder();
        for (int i = 0; i < keys.size(); i++) {
            Key key = keys.get(i);
            String value = cursor.keys().get(i);
            String beyond = beyond(key, value);
            if (!beyond.isEmpty()) {
                ways.add("(" + same + beyond + ")");
                params.addAll(before);
                if (value != null) {
                    params.add(key.column().key(value));
                }
            }
            same.append(key.column().sql()).append(value == null ? " IS NULL AND " : " = ? AND ");
            if (value != null) {
                before.add(key.column().key(value));
            }
        }
        params.addAll(before);
        params.add(cursor.id());
        ways.add("(" + same + id + (keys.getLast().down() ? " < ?" : " > ?") + ")");
        return " AND (" + String.join(" OR ", ways) + ")";
    }

    private static String beyond(Key key, @Nullable String value) {
        String sql = key.column().sql();
        if (value == null) {
            return key.down() ? "" : sql + " IS NOT NULL";
        }
        return key.down() ? "(" + sql + " < ? OR " + sql + " IS NULL)" : sql + " > ?";
    }

    /** Rows whose first key is not beyond that of a row at hand; together with {@link #behind} few, however many the list has. */
    String upTo(@Nullable Object bound, List<Object> params) {
        Key key = keys.getFirst();
        String sql = key.column().sql();
        if (bound == null) {
            return key.down() ? "" : " AND " + sql + " IS NULL";
        }
        params.add(bound);
        return " AND " + (key.down() ? sql + " >= ?" : "(" + sql + " <= ? OR " + sql + " IS NULL)");
    }
}
