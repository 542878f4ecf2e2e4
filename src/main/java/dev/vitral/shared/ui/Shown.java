package dev.vitral.shared.ui;

import dev.vitral.shared.ListRequest;
import dev.vitral.shared.ListSelection;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows at present, for an export, a report, a bulk action.
 *
 * @param list its name, under which its texts stand
 * @param request filters, search and order; its page doesn't matter
 * @param columns chosen by the user, in their order
 * @param marked the rows that are marked; null when none are
 * @param source where its rows come from
 * @param id tells rows apart
 */
public record Shown<R>(
        String list, ListRequest request, List<GridColumn<R>> columns, @Nullable ListSelection marked, ListSource<R> source, ToLongFunction<R> id) {
    /** The rows meant: those marked, else all that the list finds. */
    public ListSelection selection() {
        return marked == null ? ListSelection.all(request) : marked;
    }
}
