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

    /** Whether it adds up figures that the list's specification doesn't know, by the names of the columns that show them. */
    default boolean sums() {
        return false;
    }

    /** The same, which adds up by itself. */
    default ListSource<R> summing() {
        ListSource<R> source = this;
        return new ListSource<>() {
            @Override
            public ListPage<R> page(ListRequest request) {
                return source.page(request);
            }

            @Override
            public ListPage.Total total(ListRequest request) {
                return source.total(request);
            }

            @Override
            public boolean sums() {
                return true;
            }
        };
    }

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
