package dev.vitral.shared.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.vitral.shared.ListRequest;
import dev.vitral.shared.ListSpec;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a list shows, as its URL carries it: {@code ?q=perfil&kind=PROFILE&sort=-price&trash=1}.
 *
 * @param filters column name to the text typed; blank ones left out
 * @param query text of the search field
 * @param sort column name, or empty for the list's own order
 * @param descending direction of {@code sort}
 * @param trash whether what is out of use is shown
 */
public record ListState(Map<String, String> filters, String query, String sort, boolean descending, boolean trash) {
    private static final String QUERY = "q";
    private static final String SORT = "sort";
    private static final String TRASH = "trash";

    /** Everything in use in the list's own order. */
    public static final ListState ALL = new ListState(Map.of(), "", "", false, false);

    public ListState {
        Map<String, String> kept = new LinkedHashMap<>();
        filters.forEach((name, text) -> {
            if (!text.isBlank()) {
                kept.put(name, text);
            }
        });
        filters = Map.copyOf(kept);
    }

    /** Reads the URL; what the list doesn't know is passed over, so that an old link still opens. */
    public static ListState of(QueryParameters parameters, ListSpec<?> spec) {
        Map<String, String> filters = new LinkedHashMap<>();
        spec.columns().keySet().forEach(name -> parameters.getSingleParameter(name).ifPresent(text -> filters.put(name, text)));
        String sort = parameters.getSingleParameter(SORT).orElse("");
        boolean down = sort.startsWith("-");
        String name = down ? sort.substring(1) : sort;
        var column = spec.columns().get(name);
        return new ListState(
                filters,
                parameters.getSingleParameter(QUERY).orElse(""),
                column != null && column.sortable() ? name : "",
                down,
                parameters.getSingleParameter(TRASH).isPresent());
    }

    /** The same as the URL's query. */
    public QueryParameters parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        if (!query.isBlank()) {
            all.put(QUERY, query);
        }
        all.putAll(filters);
        if (!sort.isEmpty()) {
            all.put(SORT, (descending ? "-" : "") + sort);
        }
        if (trash) {
            all.put(TRASH, "1");
        }
        return QueryParameters.simple(all);
    }

    /** The same as a request for the database. */
    public ListRequest request() {
        return new ListRequest(filters, query, sort, descending, 0, 50, null, trash).in(Formats.current().zone());
    }

    /** Whether fewer rows are wanted than there are. */
    public boolean isNarrowed() {
        return !query.isBlank() || !filters.isEmpty();
    }

    ListState withQuery(String newQuery) {
        return new ListState(filters, newQuery, sort, descending, trash);
    }

    ListState withFilters(Map<String, String> newFilters) {
        return new ListState(newFilters, query, sort, descending, trash);
    }

    ListState withSort(String newSort, boolean down) {
        return new ListState(filters, query, newSort, down, trash);
    }

    ListState withTrash(boolean wanted) {
        return new ListState(filters, query, sort, descending, wanted);
    }

    ListState cleared() {
        return new ListState(Map.of(), "", sort, descending, trash);
    }
}
