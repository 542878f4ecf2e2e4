package dev.vitral.importing;

import java.util.Map;
import java.util.TreeMap;

/**
 * Which column fills which field.
 *
 * @param columns number of the column, from 0, by field
 * @param constants what fills a field in rows that have nothing there, by field, written as a cell would be
 * @param numbers how numbers are written where they are text
 */
public record Mapping(Map<String, Integer> columns, Map<String, String> constants, NumberRule numbers) {
    public Mapping {
        columns = Map.copyOf(columns);
        constants = Map.copyOf(constants);
    }

    /** The same with another rule for numbers. */
    Mapping with(NumberRule rule) {
        return new Mapping(columns, constants, rule);
    }

    /** Whether one of these fields is filled. */
    boolean hasAny(Iterable<String> fields) {
        for (String field : fields) {
            if (columns.containsKey(field)) {
                return true;
            }
        }
        return false;
    }

    /** The fields by their columns. */
    public Map<Integer, String> byColumn() {
        Map<Integer, String> fields = new TreeMap<>();
        columns.forEach((field, column) -> fields.put(column, field));
        return fields;
    }
}
