package dev.vitral.quoting;

/**
 * What a window is priced by.
 *
 * @param number of the published version; 0 for the template as it is written, where it was never published
 */
record VersionKey(String code, int number) {
    static final int WRITTEN = 0;

    boolean isPublished() {
        return number != WRITTEN;
    }
}
