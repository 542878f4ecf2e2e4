package dev.vitral.quoting;

import java.util.List;

/**
 * Who uses a template (QUO-18).
 *
 * @param open quotations in draft or sent that have a window of it, by the version that they keep, the newest first
 * @param within codes of the templates that contain it, as they are written now
 */
public record TemplateUses(List<Open> open, List<String> within) {
    /**
     * Quotations that keep one version.
     *
     * @param version 0 for windows priced before it was ever published
     */
    public record Open(int version, long quotations) {}

    /** Open quotations of all versions. */
    public long quotations() {
        return open.stream().mapToLong(Open::quotations).sum();
    }
}
