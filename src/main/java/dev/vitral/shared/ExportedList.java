package dev.vitral.shared;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A list that may be taken along as a file (UI-1); a module gives one bean for each. A column's value is the component of that name of the row's record. The
 * rows come through the service, which says who may see them.
 *
 * @param name of the list on screen, under which its texts stand
 * @param page the service's method for rows
 * @param total the service's method for how many
 * @param row record of a line; null where all columns are {@code others}
 * @param id tells lines apart, as on the screen
 * @param others values of columns that aren't called as their component is, by the column's name
 */
public record ExportedList<R>(
        String name,
        Function<ListRequest, ListPage<R>> page,
        Function<ListRequest, ListPage.Total> total,
        @Nullable Class<R> row,
        ToLongFunction<R> id,
        Map<String, Function<R, @Nullable Object>> others) {
    /** A list whose columns are called as their components are. */
    public static <R> ExportedList<R> of(
            String name,
            Function<ListRequest, ListPage<R>> page,
            Function<ListRequest, ListPage.Total> total,
            Class<R> row,
            ToLongFunction<R> id) {
        return new ExportedList<>(name, page, total, row, id, Map.of());
    }

    /** The same with the value of a column that isn't called as its component is. */
    public ExportedList<R> with(String column, Function<R, @Nullable Object> value) {
        Map<String, Function<R, @Nullable Object>> more = new HashMap<>(others);
        more.put(column, value);
        return new ExportedList<>(name, page, total, row, id, Map.copyOf(more));
    }
}
