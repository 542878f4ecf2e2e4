package dev.vitral.quoting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When and by whom a version of a template was published.
 *
 * @param number 1 for the first
 * @param remark what is new in it, in the words of who published it
 */
public record PublishedVersion(int number, Instant publishedAt, String publishedBy, @Nullable String remark) {
    static PublishedVersion of(TemplateVersion version) {
        return new PublishedVersion(version.getNumber(), version.getPublishedAt(), version.getPublishedBy(), version.getRemark());
    }
}
