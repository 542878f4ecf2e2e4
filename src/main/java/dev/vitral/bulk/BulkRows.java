package dev.vitral.bulk;

import dev.vitral.shared.ListPage;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.ListSelection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * The list that a bulk task works on, as its service's methods.
 *
 * @param list rows asked for
 * @param count how many there are
 * @param id of a row's record
 * @param words what a row is called
 */
public record BulkRows<R>(
        Function<ListRequest, ListPage<R>> list, Function<ListRequest, ListPage.Total> count, ToLongFunction<R> id, Function<R, String> words) {
    long[] ids(ListSelection selection) {
        return selection.ids(list, id);
    }

    long count(ListSelection selection) {
        return selection.count(count).count();
    }

    /** What some of the chosen rows are called. */
    List<String> examples(ListSelection selection, int most) {
        ListRequest asked = selection.all() ? selection.request() : selection.request().where(Map.of()).matching("").only(selection.ids());
        return list.apply(asked.at(0, most, null)).items().stream().map(words).toList();
    }
}
