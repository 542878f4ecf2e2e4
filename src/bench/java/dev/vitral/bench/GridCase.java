package dev.vitral.bench;

import dev.vitral.shared.ListRequest;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A question to a list and the same written by hand for its best index.
 *
 * @param name of the figure
 * @param request what the list is asked, drawn anew for each run
 * @param sql what the best query by hand has behind FROM, as {@link #byHand}; none for a total
 */
record GridCase(String name, Function<Random, Ask> request, String sql) {
    /**
     * One question.
     *
     * @param request to the list
     * @param params of the query by hand
     */
    record Ask(ListRequest request, List<Object> params) {}

    static GridCase of(String name, ListRequest request, String sql, Object... params) {
        return new GridCase(name, random -> new Ask(request, List.of(params)), sql);
    }

    static GridCase filtered(String name, String column, Function<Random, String> value, Function<String, Object> param, String sql) {
        return new GridCase(name, random -> {
            String text = value.apply(random);
            return new Ask(page().where(Map.of(column, text)), List.of(param.apply(text)));
        }, sql);
    }

    /** The first page in the list's own order. */
    static ListRequest page() {
        return ListRequest.first(50);
    }

    /** The same question behind a row. */
    static ListRequest behind(ListRequest request, int offset, @Nullable String cursor) {
        return request.at(offset, 50, cursor);
    }
}
