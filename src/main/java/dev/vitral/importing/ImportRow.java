package dev.vitral.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as the target sees it: the values of its own fields, read by their types.
 *
 * @param number in the file, from 1
 * @param values what could be read, by field; an empty cell has none
 * @param written what the cells say, by field
 * @param errors what could not be read; the target adds what it finds
 */
public record ImportRow(int number, Map<String, Object> values, Map<String, String> written, List<FieldError> errors) {
    /** The value of that field, if the row has one. */
    public @Nullable Object value(String field) {
        return values.get(field);
    }

    /** The value as text, empty without one. */
    public String text(String field) {
        Object value = values.get(field);
        return value == null ? "" : value.toString();
    }

    /** Notes what is wrong with that field. */
    public void wrong(String field, String code, Object... args) {
        errors.add(FieldError.of(field, written.getOrDefault(field, ""), code, args));
    }

    /** The verdict that an error makes. */
    public Judged refused(String key) {
        return new Judged(this, Verdict.ERROR, key, null, null, List.of(), null);
    }

    static ImportRow of(int number, Map<String, Object> values, Map<String, String> written) {
        return new ImportRow(number, values, written, new ArrayList<>());
    }
}
