package dev.vitral.shared;

import org.jspecify.annotations.Nullable;

/** What people write into a field that may stay empty. */
public final class FreeText {
    private FreeText() {}

    /**
     * The text without outer blanks; null where there is none.
     *
     * @param longest characters
     * @throws Problem text.tooLong at the field
     */
    public static @Nullable String of(String field, @Nullable String given, int longest) {
        if (given == null || given.isBlank()) {
            return null;
        }
        if (given.strip().length() > longest) {
            throw Problem.invalid(field, "text.tooLong", longest, given.length());
        }
        return given.strip();
    }
}
