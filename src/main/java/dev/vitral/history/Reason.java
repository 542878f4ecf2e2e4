package dev.vitral.history;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Why a change is made, where a reason was asked; written on the revision (AUD-1). */
public final class Reason {
    private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

    private Reason() {}

    /** Does the work with this reason on every revision that it makes. */
    public static <T> T given(@Nullable String reason, Supplier<T> work) {
        String before = CURRENT.get();
        CURRENT.set(reason);
        try {
            return work.get();
        } finally {
            CURRENT.set(before);
        }
    }

    static @Nullable String current() {
        return CURRENT.get();
    }
}
