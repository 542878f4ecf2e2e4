package dev.vitral.shared;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the present work comes from; written by the request filter, read by the history's revision and the error texts.
 *
 * @param requestId identifier that log, error and revision share
 * @param address remote address, absent for work of the application itself
 * @param client user agent, cut to 200 characters
 */
public record RequestContext(String requestId, @Nullable String address, @Nullable String client) {
    private static final ThreadLocal<@Nullable RequestContext> CURRENT = new ThreadLocal<>();

    public RequestContext {
        if (client != null && client.length() > 200) {
            client = client.substring(0, 200);
        }
    }

    /** The context of this thread, or a fresh one without address. */
    public static RequestContext current() {
        RequestContext context = CURRENT.get();
        return context != null ? context : new RequestContext(newId(), null, null);
    }

    /** Sets the context for this thread; {@code null} clears it. */
    public static void set(@Nullable RequestContext context) {
        if (context == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(context);
        }
    }

    /** A new request id of 16 hexadecimal digits. */
    public static String newId() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }
}
