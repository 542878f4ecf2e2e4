package dev.vitral.shared.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.ListSort;
import dev.vitral.shared.ListSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a list shows, as its URL carries it: {@code ?q=perfil&kind=PROFILE&sort=-price,code&trash=1&vista=12}.
 *
 * @param filters column name to the text of its filter; blank ones left out
 * @param query text of the search field
 * @param sorts keys of the order, or none for the list's own order
 * @param trash whether what is out of use is shown
 * @param view the saved view that it is seen through, or 0
 */
public record ListState(Map<String, String> filters, String query, List<ListSort> sorts, boolean trash, long view) {
    /** Names the view in the address. */
    static final String VIEW = "vista";

    private static final String QUERY = "q";
    private static final String SORT = "sort";
    private static final String TRASH = "trash";
    private static final int PAGE = 50;

    /** Everything in use in the list's own order. */
    public static final ListState ALL = new ListState(Map.of(), "", List.of(), false, 0);

    public ListState {
        Map<String, String> kept = new LinkedHashMap<>();
        filters.forEach((name, text) -> {
            if (!text.isBlank()) {
                kept.put(name, text);
            }
        });
        filters = Map.copyOf(kept);
        sorts = List.copyOf(sorts);
    }

    /** Reads the URL; what the list doesn't know is passed over, so that an old link still opens. */
    public static ListState of(QueryParameters parameters, ListSpec<?> spec) {
        Map<String, String> filters = new LinkedHashMap<>();
        spec.columns().keySet().forEach(name -> parameters.getSingleParameter(name).ifPresent(text -> filters.put(name, text)));
        return new ListState(
                filters,
                parameters.getSingleParameter(QUERY).orElse(""),
                sorts(parameters.getSingleParameter(SORT).orElse(""), spec),
                parameters.getSingleParameter(TRASH).isPresent(),
                parameters.getSingleParameter(VIEW).filter(id -> id.matches("[1-9]\\d{0,17}")).map(Long::parseLong).orElse(0L));
    }

    private static List<ListSort> sorts(String text, ListSpec<?> spec) {
        Map<String, ListSort> sorts = new LinkedHashMap<>();
        Arrays.stream(text.split(","))
                .map(key -> key.startsWith("-") ? ListSort.down(key.substring(1)) : ListSort.up(key))
                .filter(sort -> spec.columns().containsKey(sort.column()) && spec.columns().get(sort.column()).sortable())
                .limit(ListRequest.MOST_ORDERS)
                .forEach(sort -> sorts.putIfAbsent(sort.column(), sort));
        return new ArrayList<>(sorts.values());
    }

    /** The same as the URL's query. */
    public QueryParameters parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        if (!query.isBlank()) {
            all.put(QUERY, query);
        }
        all.putAll(filters);
        if (!sorts.isEmpty()) {
            all.put(SORT, sorts.stream().map(sort -> (sort.descending() ? "-" : "") + sort.column()).collect(Collectors.joining(",")));
        }
        if (trash) {
            all.put(TRASH, "1");
        }
        if (view != 0) {
            all.put(VIEW, Long.toString(view));
        }
        return QueryParameters.simple(all);
    }

    /** The same as a request for the database. */
    public ListRequest request() {
        return new ListRequest(filters, query, sorts, 0, PAGE, null, trash, Formats.current().zone(), false, Set.of());
    }

    /** Whether fewer rows are wanted than there are. */
    public boolean isNarrowed() {
        return !query.isBlank() || !filters.isEmpty();
    }

    ListState withQuery(String newQuery) {
        return new ListState(filters, newQuery, sorts, trash, view);
    }

    ListState withFilters(Map<String, String> newFilters) {
        return new ListState(newFilters, query, sorts, trash, view);
    }

    ListState withSorts(List<ListSort> newSorts) {
        return new ListState(filters, query, newSorts, trash, view);
    }

    ListState withTrash(boolean wanted) {
        return new ListState(filters, query, sorts, wanted, view);
    }

    ListState withView(long newView) {
        return new ListState(filters, query, sorts, trash, newView);
    }

    ListState cleared() {
        return new ListState(Map.of(), "", sorts, trash, view);
    }
}
