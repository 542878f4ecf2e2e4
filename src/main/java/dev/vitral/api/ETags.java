package dev.vitral.api;

import dev.vitral.shared.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A record's version as ETag, and back from If-Match (API-5). */
public final class ETags {
    // Weak too: a proxy that compresses may have weakened the tag on its way.
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private ETags() {}

    /** The tag of the version. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that the caller read.
     *
     * @throws Problem precondition.required (428) without one, also for {@code *}, which would write over anything; precondition.unreadable (400)
     */
    public static long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            throw Problem.of(Problem.Kind.PRECONDITION_REQUIRED, "precondition.required");
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw Problem.of(Problem.Kind.MALFORMED, "precondition.unreadable");
        }
        return Long.parseLong(tag.group(1));
    }
}
