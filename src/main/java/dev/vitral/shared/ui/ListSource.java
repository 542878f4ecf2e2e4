package dev.vitral.shared.ui;

import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import java.util.function.Function;

/** Where a list's rows come from; a service's {@code list} and {@code count} make one. */
public interface ListSource<R> {
    /** The rows asked for. */
    ListPage<R> page(ListRequest request);

    /** How many rows the request has in all. */
    ListPage.Total total(ListRequest request);

    /** A source out of a service's two methods. */
    static <R> ListSource<R> of(Function<ListRequest, ListPage<R>> list, Function<ListRequest, ListPage.Total> count) {
        return new ListSource<>() {
            @Override
            public ListPage<R> page(ListRequest request) {
                return list.apply(request);
            }

            @Override
            public ListPage.Total total(ListRequest request) {
                return count.apply(request);
            }
        };
    }
}
