package dev.vitral.history;

import dev.vitral.shared.ui.Formats;
import org.jspecify.annotations.Nullable;

/** In which words a history is told: a reader's, or plain values for programs. Records are named in both. */
public record Wording(@Nullable Formats formats) {
    /** Decimals as plain strings, times as ISO-8601 UTC, constants by their names, labels as property names. */
    public static final Wording PLAIN = new Wording(null);

    /** Labels, numbers, dates and constants as this user reads them. */
    public static Wording of(Formats formats) {
        return new Wording(formats);
    }
}
