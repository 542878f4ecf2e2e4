package dev.vitral.api;

import dev.vitral.shared.ListRequest;
import dev.vitral.shared.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a list's query string: {@code ?page=0&size=50&sort=code,asc&q=…&after=CURSOR&deleted=false}, and a filter by the name of each column. */
public final class Paging {
    private static final Set<String> OWN = Set.of("page", "size", "sort", "q", "after", "deleted");
    private static final int LONGEST = 200;
    private static final int DEFAULT_SIZE = 50;

    private Paging() {}

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
        String[] sort = parameters.getOrDefault("sort", "").split(",", 2);
        return new ListRequest(
                filters,
                parameters.getOrDefault("q", ""),
                sort[0].strip(),
                sort.length == 2 && descending(sort[1].strip()),
                offset(number(parameters, "page", 0), size),
                size,
                cursor(parameters),
                Boolean.parseBoolean(parameters.get("deleted")));
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
