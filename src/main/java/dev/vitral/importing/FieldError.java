package dev.vitral.importing;

import java.util.List;

/**
 * What is wrong with one cell (IMP-3).
 *
 * @param field of the target
 * @param value as the file has it, at most 200 characters of it
 * @param code key of the text under {@code error.}, which says what is expected; {@code {0}} is the value
 * @param args of the text, from {@code {1}} on: texts and numbers
 */
public record FieldError(String field, String value, String code, List<Object> args) {
    private static final int LONGEST = 200;

    public FieldError {
        value = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
        args = List.copyOf(args);
    }

    /** An error of that field. */
    public static FieldError of(String field, String value, String code, Object... args) {
        return new FieldError(field, value, code, List.of(args));
    }
}
