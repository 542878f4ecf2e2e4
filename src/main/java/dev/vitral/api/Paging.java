package dev.vitral.api;

import dev.vitral.shared.ListRequest;
import dev.vitral.shared.ListSort;
import dev.vitral.shared.Problem;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Reads a list's query string: {@code ?page=0&size=50&sort=code,asc&q=…&after=CURSOR&deleted=false&zone=America/Caracas&totals=true}, and a filter by the name
 * of each column. Several {@code sort} make an order of several keys; days are those of {@code zone}, by default the shop's.
 */
public final class Paging {
    private static final Set<String> OWN = Set.of("page", "size", "sort", "q", "after", "deleted", "zone", "totals");
    private static final int LONGEST = 200;
    private static final int DEFAULT_SIZE = 50;

    private Paging() {}

    /** The same of parameters of which {@code sort} may come several times. */
    public static ListRequest of(MultiValueMap<String, String> parameters) {
        Map<String, String> single = parameters.toSingleValueMap();
        return of(single).sortedBy(parameters.getOrDefault("sort", List.of()).stream().map(Paging::sort).flatMap(Optional::stream).toList());
    }

    /** The list request that the parameters write; what can't be read is a {@link Problem} at its name. */
    public static ListRequest of(Map<String, String> parameters) {
        parameters.forEach((name, value) -> {
            if (value.length() > LONGEST) {
                throw Problem.invalid(name, "list.tooLong", LONGEST);
            }
        });
        Map<String, String> filters = new LinkedHashMap<>(parameters);
        filters.keySet().removeAll(OWN);
        int size = number(parameters, "size", DEFAULT_SIZE);
        return new ListRequest(
                filters,
                parameters.getOrDefault("q", ""),
                sort(parameters.getOrDefault("sort", "")).stream().toList(),
                offset(number(parameters, "page", 0), size),
                size,
                cursor(parameters),
                Boolean.parseBoolean(parameters.get("deleted")),
                zone(parameters.getOrDefault("zone", "")),
                Boolean.parseBoolean(parameters.get("totals")),
                Set.of());
    }

    /** {@code code}, {@code code,asc} or {@code code,desc}; nothing for the list's own order. */
    private static Optional<ListSort> sort(String text) {
        String[] parts = text.split(",", 2);
        boolean down = parts.length == 2 && descending(parts[1].strip());
        return parts[0].isBlank() ? Optional.empty() : Optional.of(new ListSort(parts[0].strip(), down));
    }

    private static ZoneId zone(String text) {
        try {
            return text.isBlank() ? ListRequest.SHOP_ZONE : ZoneId.of(text.strip());
        } catch (DateTimeException e) {
            throw Problem.invalid("zone", "list.zone", text);
        }
    }

    private static boolean descending(String direction) {
        return switch (direction.toLowerCase(java.util.Locale.ROOT)) {
            case "asc", "" -> false;
            case "desc" -> true;
            default -> throw Problem.invalid("sort", "list.direction");
        };
    }

    private static @Nullable String cursor(Map<String, String> parameters) {
        String after = parameters.get("after");
        return after == null || after.isBlank() ? null : after;
    }

    private static int number(Map<String, String> parameters, String name, int absent) {
        String text = parameters.get(name);
        if (text == null || text.isBlank()) {
            return absent;
        }
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw Problem.invalid(name, "filter.unreadable.number", text);
        }
    }

    private static int offset(int page, int size) {
        long offset = (long) page * size;
        if (offset < 0 || offset > Integer.MAX_VALUE) {
            throw Problem.invalid("page", "list.page");
        }
        return (int) offset;
    }
}
